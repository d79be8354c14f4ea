// The reasons of a decision, by weight; of every case and of generated scenarios: that there are some, and where they point.

import { describe, expect, it } from 'vitest'
import { evaluate, type PolicySet, type Request, why } from '#engine'
import { type Documents, policySet } from '../cases.ts'
import { allCases } from '../testing/allCases.ts'
import { scenario } from '../testing/arbitraries.ts'
import { abroad, allow, asks, deny, FULL, photo, policy, root } from '../testing/asking.ts'
import { OWN } from '../testing/names.ts'
import { property } from '../testing/property.ts'
import { fragmentAt } from './fragment.ts'
import { allPolicies } from '../policies.ts'

/** `code place: args` of each reason. */
function told(request: Request, documents: Documents): readonly string[] {
  return why(evaluate(request, policySet(documents))).map(({ code, args, at }) => {
    const words = Object.entries(args).map(([name, value]) => `${name}=${value}`)
    return [code, ...(at ? [`@${at.policyId}${at.pointer}`] : []), ...words].join(' ')
  })
}

describe('why', () => {
  const rows: readonly (readonly [title: string, request: Request, documents: Documents, told: readonly string[]])[] = [
    [
      'a Deny, and what of the request it was about',
      asks(),
      {
        identity: [
          FULL,
          policy(deny({ Sid: 'Tls', Action: 's3:*', Condition: { StringNotEquals: { 'aws:SourceVpce': 'vpce-1' } } })),
        ],
      },
      [
        `denied-by @identity/1/Statement/0 policyType=identity sid=Tls action=s3:* resource=${photo}`,
        'condition-held @identity/1/Statement/0/Condition/StringNotEquals/aws:SourceVpce operator=StringNotEquals key=aws:SourceVpce policy=vpce-1 because=key-missing-negated',
      ],
    ],
    [
      'every Deny, those of the kind that decides first',
      asks(),
      {
        identity: [FULL, policy(deny({ Sid: 'Mine' }))],
        scps: [[FULL, policy(deny({ Action: '*' }))]],
        endpoint: [FULL],
      },
      [
        `denied-by @scp/0/1/Statement/0 policyType=scp action=* resource=${photo}`,
        `denied-too @identity/1/Statement/0 sid=Mine action=s3:GetObject resource=${photo}`,
      ],
    ],
    [
      'a missing Allow, the nearest miss first',
      asks({ context: { n: '7' } }),
      {
        identity: [
          policy(
            allow({ Action: 's3:PutObject', Resource: '*' }),
            { Effect: 'Allow', NotAction: 's3:Get*', Resource: '*' },
            allow({ Action: 'ec2:*', Resource: 'arn:aws:ec2:*' }),
            allow({ Resource: 'arn:aws:s3:::photos' }),
            allow({ Condition: { NumericLessThan: { n: [5, 6] }, StringLike: { 's3:prefix': '${aws:username}/*' } } }),
          ),
        ],
      },
      [
        'no-allow action=s3:GetObject policyType=identity',
        'missed-condition @identity/0/Statement/4/Condition/NumericLessThan/n operator=NumericLessThan key=n policy=5, 6 request=7 because=compared',
        'missed-condition @identity/0/Statement/4/Condition/StringLike/s3:prefix operator=StringLike key=s3:prefix policy=ben/* because=key-missing',
        'missed-resource @identity/0/Statement/3/Resource reason=bucket-vs-object',
        'missed-action @identity/0/Statement/0/Action',
        'missed-action @identity/0/Statement/1/NotAction pattern=s3:Get*',
      ],
    ],
    ['nothing at all', asks(), {}, ['no-statement action=s3:GetObject policyType=identity']],
    [
      'a resource that names another',
      asks({ accounts: abroad }),
      {
        identity: [FULL],
        resource: policy(
          allow({ Principal: { AWS: `arn:aws:iam::${OWN}:user/Ben` } }),
          allow({ NotPrincipal: '*' }),
          allow(),
        ),
      },
      [
        'no-allow action=s3:GetObject policyType=resource',
        'missed-principal @resource/Statement/0/Principal reason=case-differs',
        'missed-principal @resource/Statement/1/NotPrincipal negated=true',
        'missed-principal @resource/Statement/2 reason=no-principal-element',
      ],
    ],
    [
      'a closed level, and what nearly opens it',
      asks(),
      { identity: [FULL], scps: [[FULL], [policy(allow({ Resource: 'arn:aws:s3:::other' }))]] },
      [
        'level-without-allow level=the account policyType=scp',
        'missed-resource @scp/1/0/Statement/0/Resource reason=segment-differs',
      ],
    ],
    [
      'the service itself',
      asks({ principal: root, action: 'sts:AssumeRole', resource: `arn:aws:iam::${OWN}:role/R` }),
      {},
      ['service-refuses'],
    ],
    [
      'Block Public Access',
      asks({ accounts: abroad, s3BlockPublicAccess: { restrictPublicBuckets: true } }),
      { identity: [FULL], resource: policy(allow({ Principal: '*' })) },
      ['public-access-blocked'],
    ],
    [
      'an Allow, the limits that let it pass, and no Deny',
      asks({ context: { 'aws:SecureTransport': 'true' } }),
      {
        identity: [
          policy(deny({ Action: 'ec2:*' }), allow({ Condition: { Bool: { 'aws:SecureTransport': 'true' } } })),
        ],
        boundary: FULL,
        scps: [[FULL], [FULL]],
      },
      [
        `granted-by @identity/0/Statement/1 policyType=identity action=s3:GetObject resource=${photo}`,
        'condition-held @identity/0/Statement/1/Condition/Bool/aws:SecureTransport operator=Bool key=aws:SecureTransport policy=true request=true because=compared',
        'passed @scp/0/0/Statement/0 policyType=scp level=the organization root action=* resource=*',
        'passed @scp/1/0/Statement/0 policyType=scp level=the account action=* resource=*',
        'passed @boundary/Statement/0 policyType=boundary action=* resource=*',
        'no-deny count=5',
      ],
    ],
    [
      'both sides between accounts',
      asks({ accounts: abroad }),
      { identity: [FULL], resource: policy(allow({ Principal: { AWS: OWN } })) },
      [
        `granted-by @resource/Statement/0 policyType=resource grant=account action=s3:GetObject resource=${photo} principal=${OWN}`,
        'granted-by @identity/0/Statement/0 policyType=identity action=* resource=*',
        'no-deny count=2',
        'not-blocked',
      ],
    ],
    [
      'an account that names itself is no grant',
      asks(),
      { identity: [FULL], resource: policy(allow({ Principal: { AWS: OWN } })) },
      ['granted-by @identity/0/Statement/0 policyType=identity action=* resource=*', 'no-deny count=2'],
    ],
    ['a root user', asks({ principal: root }), {}, ['granted-as-root', 'no-deny count=0']],
    [
      'a call that needs no permission',
      asks({ action: 'sts:GetCallerIdentity', resource: '*' }),
      {},
      ['no-permission-required'],
    ],
  ]
  it.each(rows)('%s', (_title, request, documents, expected) => {
    expect(told(request, documents)).toEqual(expected)
  })
})

/** Some reason of the right kind, and each of them at a place that is there. */
function pointsSomewhere(request: Request, policies: PolicySet): void {
  const result = evaluate(request, policies)
  const reasons = why(result)
  const weights = {
    Allow: ['granted-by', 'granted-as-root', 'no-permission-required'],
    ExplicitDeny: ['denied-by', 'public-access-blocked'],
    ImplicitDeny: ['no-allow', 'no-statement', 'level-without-allow', 'service-refuses'],
  }
  expect(weights[result.decision]).toContain(reasons[0]?.code)
  for (const { at } of reasons) {
    if (!at) continue
    const found = allPolicies(policies).find(({ id }) => id === at.policyId)
    expect(fragmentAt(found?.document, at.pointer)).toBeDefined()
  }
}

describe('there is a reason', () => {
  it.each(allCases)('for case $id', ({ request, policies }) => pointsSomewhere(request, policies))

  property(
    'for every generated scenario',
    scenario,
    ({ request, documents }) => pointsSomewhere(request, policySet(documents)),
    5,
  )
})
