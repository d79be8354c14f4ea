// The accounts that lessons begin with, as the outline of the course promises them.

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { parsePolicy } from '#engine'
import { advance, askFor, call, identities, view, type World, worldFrom } from '#account'

const folder = new URL('../../lessons/fixtures/', import.meta.url)
const fixtures: Readonly<Record<string, unknown>> = Object.fromEntries(
  readdirSync(folder).map((name) => [name.replace('.yaml', ''), parse(readFileSync(new URL(name, folder), 'utf8'))]),
)

const worlds = Object.fromEntries(
  Object.keys(fixtures).map((name) => {
    const { world, problems } = worldFrom({ extends: name }, fixtures)
    if (!world) throw new Error(`${name}: ${JSON.stringify(problems)}`)
    return [name, world] as const
  }),
)
function at(name: string): World {
  const world = worlds[name]
  if (!world) throw new Error(`no fixture ${name}`)
  return world
}
const HOME = '111122223333'
const home = (name: string) => at(name).accounts[HOME]

function decision(name: string, identity: string, action: string, resource = '*'): string | undefined {
  return askFor(at(name), { identity }, { action, resource })?.result.decision
}
const PHOTO = 'arn:aws:s3:::pinebox-photos/albums/pier.jpg'
const INVOICE = 'arn:aws:s3:::pinebox-invoices/2026/october.pdf'
const ALBUMS = `arn:aws:dynamodb:eu-west-1:${HOME}:table/Albums`

describe('the starting accounts', () => {
  it('are these', () => expect(Object.keys(worlds).toSorted()).toEqual(['fresh', 'mess', 'org', 'starter', 'studio']))

  it.each(Object.keys(worlds))('%s: every policy can be read', (name) => {
    const broken = Object.values(at(name).accounts).flatMap(({ iam, s3, dynamodb }) => {
      const holders = [...Object.values(iam.users), ...Object.values(iam.groups), ...Object.values(iam.roles)]
      const texts = [
        ...holders.flatMap(({ inline }) => Object.values(inline)),
        ...Object.values(iam.policies).flatMap(({ versions }) => versions.map(({ document }) => document)),
        ...Object.values(iam.roles).map(({ trust }) => trust),
        ...Object.values(s3.buckets).flatMap(({ policy }) => policy ?? []),
        ...Object.values(dynamodb?.tables ?? {}).flatMap(({ policy }) => policy?.text ?? []),
      ]
      return texts.filter((text) => parsePolicy(text).findings.length > 0)
    })
    expect(broken).toEqual([])
  })

  it.each(Object.keys(worlds))('%s: the same world every time', (name) => {
    expect(JSON.stringify(worldFrom({ extends: name }, fixtures).world)).toBe(JSON.stringify(at(name)))
  })

  const seen: readonly (readonly [name: string, what: object])[] = [
    [
      'fresh',
      {
        alias: null,
        name: 'Pinebox Photos',
        root: { email: 'pia.pine@mailbox.example', mfaDevices: [], accessKeys: [{ status: 'Active' }] },
        contacts: {},
        users: {},
        groups: {},
        trails: {},
        budgets: {},
        iamBillingAccess: 'deactivated',
        jobs: { backup: { failures: 0 } },
      },
    ],
    [
      'studio',
      {
        users: {
          ana: { groups: ['Admins'], accessKeys: [] },
          ben: { groups: ['Developers'] },
          chloe: { groups: ['Finance'] },
          dan: { groups: ['Analysts'] },
          eli: { groups: ['Interns'] },
          'svc-legacy': { accessKeys: [{ status: 'Active' }] },
        },
        root: { email: 'aws-root@pinebox.example', accessKeys: [] },
        tables: { Albums: {} },
        functions: { thumbs: {} },
        instances: { web1: { state: 'running' } },
        volumes: { 'vol-1': { encrypted: false } },
        trails: { main: { logging: true, multiRegion: true } },
        budgets: { monthly: {} },
        iamBillingAccess: 'activated',
      },
    ],
    [
      'mess',
      {
        root: { mfaDevices: [], accessKeys: [{ status: 'Active' }] },
        users: { ana: { groups: [], mfaDevices: [] }, gus: { accessKeys: [{ status: 'Active' }] } },
        contacts: {},
        budgets: {},
        trails: { main: { logging: false, multiRegion: false } },
        buckets: { 'pinebox-photos': { publicAccessBlock: null } },
      },
    ],
  ]
  it.each(seen)('%s: holds what it promises', (name, what) => expect(view(at(name))).toMatchObject(what))

  it('studio: has its buckets', () => {
    expect(Object.keys(home('studio')?.s3.buckets ?? {})).toEqual([
      'pinebox-photos',
      'pinebox-invoices',
      'pinebox-logs',
      'pinebox-public-site',
    ])
  })

  const decisions: readonly (readonly [name: string, who: string, action: string, resource: string, answer: string])[] =
    [
      ['fresh', 'root', 'iam:CreateUser', '*', 'Allow'],
      ['fresh', 'role/backup-job', 's3:PutObject', 'arn:aws:s3:::pinebox-backups/nightly/x.tar', 'Allow'],
      ['fresh', 'role/backup-job', 's3:DeleteObject', 'arn:aws:s3:::pinebox-backups/nightly/x.tar', 'ImplicitDeny'],
      ['studio', 'user/ana', 'iam:CreateUser', '*', 'Allow'],
      ['studio', 'user/eli', 'iam:CreateUser', '*', 'ImplicitDeny'],
      ['studio', 'user/eli', 's3:GetObject', PHOTO, 'ImplicitDeny'],
      ['studio', 'user/ben', 's3:GetObject', PHOTO, 'Allow'],
      ['studio', 'user/ben', 's3:GetObject', INVOICE, 'ImplicitDeny'],
      ['studio', 'user/chloe', 's3:GetObject', INVOICE, 'Allow'],
      ['studio', 'user/dan', 'dynamodb:Query', ALBUMS, 'Allow'],
      ['studio', 'user/dan', 'dynamodb:PutItem', ALBUMS, 'ImplicitDeny'],
      ['studio', 'function/thumbs', 's3:PutObject', 'arn:aws:s3:::pinebox-photos/thumbs/x.jpg', 'Allow'],
      ['studio', 'function/thumbs', 's3:PutObject', PHOTO, 'ImplicitDeny'],
      ['studio', 'instance/web1', 's3:GetObject', PHOTO, 'Allow'],
      ['studio', 'anonymous', 's3:GetObject', PHOTO, 'ImplicitDeny'],
      ['studio', 'anonymous', 's3:GetObject', 'arn:aws:s3:::pinebox-public-site/index.html', 'Allow'],
      ['studio', 'service/cloudtrail.amazonaws.com', 's3:PutObject', PHOTO, 'ImplicitDeny'],
      ['mess', 'anonymous', 's3:GetObject', PHOTO, 'Allow'],
      ['mess', 'user/gus', 's3:GetObject', INVOICE, 'Allow'],
      ['org', '999988887777/user/ana', 'organizations:CreatePolicy', '*', 'Allow'],
      ['org', '777788889999/user/pat', 's3:GetObject', PHOTO, 'ImplicitDeny'],
    ]
  it.each(decisions)('%s: %s, %s on %s: %s', (name, who, action, resource, answer) => {
    expect(decision(name, who, action, resource)).toBe(answer)
  })

  it('org: has an organization of three and a partner outside', () => {
    const { organization, accounts } = at('org')
    const units = Object.fromEntries(Object.values(organization?.units ?? {}).map(({ id, name }) => [id, name]))
    expect(organization?.managementAccount).toBe('999988887777')
    expect(Object.values(organization?.members ?? {}).map(({ id, parent }) => [id, units[parent] ?? 'root'])).toEqual([
      ['111122223333', 'Production'],
      ['999988887777', 'root'],
      ['444455556666', 'Sandbox'],
    ])
    expect(Object.keys(accounts)).toContain('777788889999')
  })

  it('studio: knows ninety days of events, and who deleted a role twenty days ago', () => {
    const world = at('studio')
    const { result } = call(world, { identity: 'user/ana' }, 'cloudtrail.LookupEvents', {
      LookupAttributes: [{ AttributeKey: 'EventName', AttributeValue: 'DeleteRole' }],
    })
    expect(result).toMatchObject({ ok: true, output: { Events: [{ Username: 'ana' }] } })
    const times = world.trail.map(({ eventTime }) => Date.parse(eventTime))
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(world.now - (times[0] ?? 0)).toBeGreaterThan(88 * 24 * 3_600_000)
    expect(identities(world).some(({ ref }) => ref === 'role/contractor')).toBe(false)
  })

  it('fresh: says who uses the key of root, and the backup goes on with it', () => {
    const key = home('fresh')?.root.accessKeys[0]
    expect(key?.lastUsed).toMatchObject({ service: 's3', date: Date.parse('2026-11-21T09:00:00Z') })
    const { jobs, trail } = advance(at('fresh'), 24 * 3_600_000)
    expect(jobs?.backup).toMatchObject({ runs: 1, failures: 0 })
    expect(trail.at(-1)).toMatchObject({ eventName: 'PutObject', userIdentity: { type: 'Root' } })
  })
})
