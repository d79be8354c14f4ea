// A starting account as an author writes it → a World. Strict: an unknown key is a problem, not a surprise.

import * as z from 'zod/mini'
import { iamArn } from './services/iam/arn.ts'
import { managedPolicies } from './managedPolicies/index.ts'
import type { AccountId, World } from './types.ts'

export interface FixtureProblem {
  readonly path: readonly (string | number)[]
  readonly message: string
}

const text = z.string()
const texts = z.array(text)
const document = z.union([text, z.record(text, z.unknown())]) // written as YAML, or as the JSON text itself
const tags = z.record(text, text)
const carrier = { attached: z.optional(texts), inline: z.optional(z.record(text, document)) }
const accessKey = z.strictObject({
  id: text,
  secret: z.optional(text),
  status: z.enum(['Active', 'Inactive']),
  created: z.optional(text),
})
const user = z.strictObject({
  ...carrier,
  groups: z.optional(texts),
  mfaDevices: z.optional(texts),
  accessKeys: z.optional(z.array(accessKey)),
  boundary: z.optional(text),
  tags: z.optional(tags),
})
const role = z.strictObject({
  ...carrier,
  trust: document,
  description: z.optional(text),
  maxSessionDuration: z.optional(z.number()), // seconds
  boundary: z.optional(text),
  tags: z.optional(tags),
})
const bucket = z.strictObject({
  policy: z.optional(z.nullable(document)),
  publicAccessBlock: z.optional(z.enum(['all', 'none'])),
  region: z.optional(text),
  objects: z.optional(z.record(text, z.number())), // key → size in bytes
})

/** What a fixture file may hold. */
export const fixtureSchema = z.strictObject({
  format: z.optional(z.literal(1)),
  id: text.check(z.regex(/^\d{12}$/)),
  alias: z.optional(z.nullable(text)),
  now: text, // ISO 8601; the clock of the lesson begins here
  root: z.strictObject({ email: text, mfaDevices: z.optional(texts), accessKeys: z.optional(z.array(accessKey)) }),
  groups: z.optional(z.record(text, z.strictObject(carrier))),
  users: z.optional(z.record(text, user)),
  roles: z.optional(z.record(text, role)),
  policies: z.optional(z.record(text, z.strictObject({ document, description: z.optional(text) }))),
  buckets: z.optional(z.record(text, bucket)),
})
type Fixture = z.infer<typeof fixtureSchema>

/** Lays a patch over a fixture: maps are merged, everything else is replaced, null takes away. */
export function mergeFixture(base: unknown, patch: unknown): unknown {
  if (!isRecord(base) || !isRecord(patch)) return patch
  const merged = { ...base }
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete merged[key]
    else merged[key] = key in merged ? mergeFixture(merged[key], value) : value
  }
  return merged
}

/** Builds a world, or says what is wrong with the fixture and where. */
export function worldFrom(fixture: unknown): { readonly world?: World; readonly problems: readonly FixtureProblem[] } {
  const read = fixtureSchema.safeParse(fixture)
  if (!read.success) {
    return { problems: read.error.issues.flatMap((issue) => problemsOf(issue)) }
  }
  const problems = dangling(read.data)
  return problems.length > 0 ? { problems } : { world: build(read.data), problems: [] }
}

function problemsOf(issue: z.core.$ZodIssue): readonly FixtureProblem[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)))
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...path, key], message: `an account has no \`${key}\` here` }))
  return [{ path, message: issue.message }]
}

/** References to what is not there. */
function dangling({ id, now, policies = {}, groups = {}, users = {}, roles = {} }: Fixture): readonly FixtureProblem[] {
  const known = (name: string): boolean => policyArn(id, policies, name) !== undefined
  const carriers = { groups, users, roles }
  return [
    ...(Number.isNaN(Date.parse(now))
      ? [{ path: ['now'], message: `\`${now}\` is no time; write it as 2026-11-23T09:00:00Z` }]
      : []),
    ...Object.entries(carriers).flatMap(([kind, all]) =>
      Object.entries(all).flatMap(([name, { attached = [] }]) =>
        attached.flatMap((policy, index) =>
          known(policy) ? [] : [{ path: [kind, name, 'attached', index], message: `there is no policy \`${policy}\`` }],
        ),
      ),
    ),
    ...Object.entries(users).flatMap(([name, { groups: member = [] }]) =>
      member.flatMap((group, index) =>
        Object.hasOwn(groups, group)
          ? []
          : [{ path: ['users', name, 'groups', index], message: `there is no group \`${group}\`` }],
      ),
    ),
  ]
}

/** A policy is named by its name, or by its ARN. */
function policyArn(account: AccountId, own: NonNullable<Fixture['policies']>, name: string): string | undefined {
  if (Object.hasOwn(own, name)) return iamArn(account, 'policy', name)
  const aws = `arn:aws:iam::aws:policy/${name}`
  if (aws in managedPolicies) return aws
  return name in managedPolicies || Object.keys(own).some((one) => iamArn(account, 'policy', one) === name)
    ? name
    : undefined
}

function build(fixture: Fixture): World {
  const { id, alias = null, root, groups = {}, users = {}, roles = {}, policies = {}, buckets = {} } = fixture
  const now = Date.parse(fixture.now)
  const created = now - 30 * 24 * 3_600_000 // what is there at the start was made a month ago
  let serial = 0
  const uniqueId = (prefix: string): string =>
    prefix +
    String(++serial)
      .padStart(17, '0')
      .replaceAll(/[0189]/g, (digit) => 'ABHI'['0189'.indexOf(digit)] ?? 'A')
  const arns = (names: readonly string[] = []): string[] => names.flatMap((name) => policyArn(id, policies, name) ?? [])
  const carried = ({
    attached,
    inline = {},
  }: {
    attached?: string[] | undefined
    inline?: Record<string, string | Record<string, unknown>> | undefined
  }) => ({
    attached: arns(attached),
    inline: mapValues(inline, textOf),
  })
  const keys = (list: NonNullable<Fixture['root']['accessKeys']> = []) =>
    list.map((key) => ({
      id: key.id,
      secret: key.secret ?? '',
      status: key.status,
      created: key.created === undefined ? created : Date.parse(key.created),
    }))
  const bounded = (name: string | undefined): { boundary?: string } => {
    const arn = name === undefined ? undefined : policyArn(id, policies, name)
    return arn === undefined ? {} : { boundary: arn }
  }
  return {
    now,
    home: id,
    trail: [],
    accounts: {
      [id]: {
        id,
        alias,
        root: {
          email: root.email,
          mfaDevices: root.mfaDevices ?? [],
          accessKeys: keys(root.accessKeys).map(({ secret: _secret, ...key }) => key),
        },
        iam: {
          groups: mapValues(groups, (group, groupName) => ({
            groupName,
            groupId: uniqueId('AGPA'),
            path: '/',
            createDate: created,
            ...carried(group),
          })),
          users: mapValues(users, (one, userName) => ({
            userName,
            userId: uniqueId('AIDA'),
            path: '/',
            createDate: created,
            groups: one.groups ?? [],
            tags: one.tags ?? {},
            mfaDevices: one.mfaDevices ?? [],
            accessKeys: keys(one.accessKeys),
            ...carried(one),
            ...bounded(one.boundary),
          })),
          roles: mapValues(roles, (one, roleName) => ({
            roleName,
            roleId: uniqueId('AROA'),
            path: '/',
            createDate: created,
            trust: textOf(one.trust),
            description: one.description ?? '',
            maxSessionDuration: one.maxSessionDuration ?? 3600,
            tags: one.tags ?? {},
            ...carried(one),
            ...bounded(one.boundary),
          })),
          policies: Object.fromEntries(
            Object.entries(policies).map(([policyName, one]) => [
              iamArn(id, 'policy', policyName),
              {
                policyName,
                policyId: uniqueId('ANPA'),
                path: '/',
                description: one.description ?? '',
                createDate: created,
                updateDate: created,
                defaultVersionId: 'v1',
                versions: [{ versionId: 'v1', document: textOf(one.document), createDate: created }],
              },
            ]),
          ),
        },
        s3: {
          buckets: mapValues(buckets, (one, name) => ({
            name,
            region: one.region ?? 'eu-west-1',
            creationDate: created,
            policy: one.policy === undefined || one.policy === null ? null : textOf(one.policy),
            publicAccessBlock:
              one.publicAccessBlock === 'none'
                ? null
                : {
                    BlockPublicAcls: true,
                    IgnorePublicAcls: true,
                    BlockPublicPolicy: true,
                    RestrictPublicBuckets: true,
                  },
            objects: mapValues(one.objects ?? {}, (size, key) => ({
              key,
              size,
              eTag: `"${String(++serial).padStart(32, '0')}"`,
              lastModified: created,
              contentType: /\.jpe?g$/.test(key) ? 'image/jpeg' : 'binary/octet-stream',
            })),
          })),
        },
        sts: { sessions: {} },
      },
    },
    serial: serial + 1,
  }
}

function textOf(written: string | Record<string, unknown>): string {
  return typeof written === 'string' ? written : JSON.stringify(written, null, 2)
}

function mapValues<A, B>(map: Readonly<Record<string, A>>, make: (value: A, key: string) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, make(value, key)]))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
