import { castDraft } from 'immer'
import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { own } from '../../own.ts'
import { accountOfCaller } from '../iam/arn.ts'
import { homeOf } from '../iam/find.ts'
import { analyzerArn, requestTagKeys } from './analyzer.ts'
import { analyse } from './analysis.ts'
import { analyzerName, analyzerType, clientToken, configuration, filter, ruleName, tags } from './fields.ts'
import { makeServiceRole, makesServiceRole } from './serviceRole.ts'

/** For a whole account, one of each type in a Region. AWS: IAM User Guide, "IAM Access Analyzer quotas", 2026-11. */
const MOST = 1

export const CreateAnalyzer = operation({
  input: z.strictObject({
    analyzerName,
    type: analyzerType,
    archiveRules: z.optional(z.array(z.strictObject({ ruleName, filter }))),
    tags: z.optional(tags),
    clientToken,
    configuration: z.optional(configuration),
  }),
  readOnly: false,
  requires(input, { caller, world }) {
    const id = accountOfCaller(caller)
    const resource = analyzerArn(id, input.analyzerName)
    return [
      { action: 'access-analyzer:CreateAnalyzer', resource, context: requestTagKeys(input.tags) },
      ...makesServiceRole(own(world.accounts, id), id),
    ]
  },
  run(draft, input, at) {
    const { analyzerName: name, type, archiveRules = [] } = input
    const home = homeOf(draft, at)
    // SIMPLIFIED: no account is the management account of an organization, or its delegated administrator.
    if (type.startsWith('ORGANIZATION')) fail('ValidationException', 'Your account is not a member of an organization.')
    const analyzers = home.accessanalyzer?.analyzers ?? {}
    if (Object.hasOwn(analyzers, name))
      fail('ConflictException', `Analyzer with name ${name} already exists in account ${at.account}.`, 409)
    if (Object.values(analyzers).filter((one) => one.type === type).length >= MOST)
      fail(
        'ServiceQuotaExceededException',
        `You can have at most ${MOST} analyzer of type ${type} in this Region.`,
        402,
      )
    makeServiceRole(draft, home)
    const { now } = draft
    const age = input.configuration?.unusedAccess?.unusedAccessAge
    const made = castDraft({
      name,
      type,
      createdAt: now,
      tags: input.tags ?? {},
      archiveRules: Object.fromEntries(
        archiveRules.map((rule) => [rule.ruleName, { filter: rule.filter, createdAt: now, updatedAt: now }]),
      ),
      ...(type === 'ACCOUNT_UNUSED_ACCESS' && { unusedAccessAge: age ?? 90 }), // days
      findings: {},
    })
    home.accessanalyzer = { ...home.accessanalyzer, analyzers: { ...analyzers, [name]: made } }
    analyse(draft, home, made)
    return { arn: analyzerArn(at.account, name) }
  },
})
