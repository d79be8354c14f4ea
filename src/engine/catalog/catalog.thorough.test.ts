// The catalogue as it is packed: how much there is, and some of it that AWS's Service Authorization Reference shows.
// AWS: Service Authorization Reference, 2026-09.

import packed from 'virtual:catalog'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { catalogOf, isMultivalued, keysCommonTo, lint, parsePolicy, resourcesFor } from '#engine'

const catalog = catalogOf(packed)
const services = catalog.prefixes.flatMap((prefix) => catalog.service(prefix) ?? [])

describe('the catalogue', () => {
  it('has every service, action, resource type and key of the data', () => {
    const sum = (count: (one: (typeof services)[number]) => number): number =>
      services.reduce((total, one) => total + count(one), 0)
    expect(catalog.prefixes.length).toBe(456)
    expect(sum(({ actions }) => actions.size)).toBe(22_091)
    expect(sum(({ resources }) => resources.length)).toBe(2334)
    expect(catalog.globalKeys.length).toBe(59)
  })

  it('weighs at most 250 kB', () => {
    expect(gzipSync(JSON.stringify(packed), { level: 9 }).length).toBeLessThan(250_000)
  })

  it.each([
    ['s3:GetObject', 'Read', ['object', 'accesspointobject']],
    ['S3:getobject', 'Read', ['object']],
    ['s3:ListAllMyBuckets', 'List', []],
    ['s3:PutBucketPolicy', 'Permissions management', ['bucket']],
    ['iam:CreateUser', 'Write', ['user']],
    ['iam:PassRole', 'Write', ['role']],
    ['ec2:DescribeInstances', 'List', []],
    ['ec2:CreateTags', 'Tagging', ['instance', 'volume']],
  ])('knows %s: %s on %s', (name, level, resources) => {
    const action = catalog.action(name)
    expect(action?.level).toBe(level)
    const names = action?.resources.map((one) => one.name) ?? []
    if (resources.length === 0) expect(names).toEqual([])
    expect(names).toEqual(expect.arrayContaining(resources))
  })

  it.each(['s3:GetObjekt', 's4:GetObject', 's3', '', ':', '__proto__:x', 'constructor:x'])(
    'does not know %s',
    (name) => {
      expect(catalog.action(name)).toBeUndefined()
    },
  )

  it.each([
    ['s3:GetBucketPol*', ['s3:GetBucketPolicy', 's3:GetBucketPolicyStatus']],
    ['S3:getbucketPOLICY?tatus', ['s3:GetBucketPolicyStatus']],
    ['s3:*AllMyBuckets', ['s3:ListAllMyBuckets']],
    ['iam:?assRole', ['iam:PassRole']],
    ['s3:Nothing*', []],
    ['*', []],
    ['*:*', []],
  ])('expands %s', (pattern, names) => {
    expect(catalog.expand(pattern).map(({ name }) => name)).toEqual(names)
  })

  it('expands a service to all of it, and a wildcard in the prefix to several services', () => {
    expect(catalog.expand('s3:*')).toHaveLength(catalog.service('s3')?.actions.size ?? 0)
    expect(new Set(catalog.expand('s3*:List*').map(({ name }) => name.split(':')[0])).size).toBeGreaterThan(1)
  })

  it.each([
    ['aws:SourceIp', 'IPAddress', false],
    ['AWS:sourceip', 'IPAddress', false],
    ['aws:TagKeys', 'ArrayOfString', true],
    ['aws:ResourceTag/team', 'String', false],
    ['s3:prefix', 'String', false],
    ['s3:max-keys', 'Numeric', false],
    ['ec2:ResourceTag/team', 'String', false],
    ['aws:MultiFactorAuthPresent', 'Bool', false],
  ])('knows the key %s: %s, several values: %s', (name, type, several) => {
    const key = catalog.key(name)
    expect(key?.type).toBe(type)
    expect(key && isMultivalued(key)).toBe(several)
  })

  it('knows which keys and resources actions share', () => {
    const actions = ['s3:GetObject', 's3:PutObject'].flatMap((name) => catalog.action(name) ?? [])
    const keys = keysCommonTo(actions).map(({ name }) => name)
    expect(keys).toContain('s3:TlsVersion')
    expect(keys).not.toContain('s3:x-amz-acl')
    expect(resourcesFor(actions).map(({ arn }) => arn)).toContain('arn:${Partition}:s3:::${BucketName}/${ObjectName}')
    expect(keysCommonTo([])).toEqual([])
  })

  it('fits each ARN format to itself', () => {
    const odd = services.flatMap(({ prefix, resources }) =>
      resources.flatMap(({ arn, template }) => {
        const own = arn.replace('${Partition}', 'aws').replaceAll(/\$\{[^}]*\}/g, 'x')
        const found = lint(parsePolicy(JSON.stringify(allowing(own)), 'identity'), { policyType: 'identity', catalog })
        const wrong = found.some(({ code }) => code === 'INVALID_ARN_RESOURCE' || code === 'MISSING_ARN_FIELD')
        return wrong && template.service === prefix ? [own] : []
      }),
    )
    expect(odd).toEqual([])
  })
})

function allowing(Resource: string): object {
  return { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Action: '*', Resource }] }
}
