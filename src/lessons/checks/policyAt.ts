// A policy's text by the name that a lesson gives it.

import type { Account, World } from '#account'
import type { PolicyType } from '#engine'

export interface NamedPolicy {
  readonly text: string
  readonly type: PolicyType | 'trust'
}

type Places = Readonly<Record<string, (name: string) => string | null | undefined>>

/** `policy/NAME` (its default version), `user/NAME/inline/NAME`, `role/NAME/trust`, `bucket/NAME`, `table/NAME`. */
export function policyAt(world: World, named: string): NamedPolicy | undefined {
  const home = world.accounts[world.home]
  const [, kind = '', name = '', more = ''] = /^([a-z]+)\/([^/]+)(?:\/(.+))?$/.exec(named) ?? []
  const [what = '', inline = ''] = more.split('/')
  const place = kind === 'policy' || kind === 'bucket' || kind === 'table' ? kind : `${kind}/${what}`
  const texts = home ? placesIn(home, inline) : {}
  const text = Object.hasOwn(texts, place) ? texts[place]?.(name) : undefined
  if (typeof text !== 'string') return undefined
  if (what === 'trust') return { text, type: 'trust' }
  return { text, type: place === 'bucket' || place === 'table' ? 'resource' : 'identity' }
}

function placesIn({ iam, s3, dynamodb }: Account, inline: string): Places {
  const holders = { user: iam.users, group: iam.groups, role: iam.roles }
  return {
    policy: (name) => {
      const policy = Object.values(iam.policies).find(({ policyName }) => policyName === name)
      return policy?.versions.find(({ versionId }) => versionId === policy.defaultVersionId)?.document
    },
    ...Object.fromEntries(
      Object.entries(holders).map(([kind, all]) => [
        `${kind}/inline`,
        (name: string) => own(own<{ readonly inline: Readonly<Record<string, string>> }>(all, name)?.inline, inline),
      ]),
    ),
    'role/trust': (name) => own(iam.roles, name)?.trust,
    bucket: (name) => own(s3.buckets, name)?.policy,
    table: (name) => own(dynamodb?.tables, name)?.policy?.text,
  }
}

function own<T>(all: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return all && Object.hasOwn(all, name) ? all[name] : undefined
}
