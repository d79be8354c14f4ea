// What an instance gets from its metadata service: credentials of the role in its profile.
// AWS: EC2 User Guide, "Retrieve security credentials from instance metadata", 2026-11.

import { produce } from 'immer'
import { mayService } from '../../authorize.ts'
import { own } from '../../own.ts'
import type { Credentials, World } from '../../types.ts'
import { serviceSession } from '../sts/serviceSession.ts'
import { findInProfile } from './profiles.ts'

const EC2 = 'ec2.amazonaws.com'
const LIFE = 6 * 3600 // seconds

export interface Fetched {
  readonly world: World // it knows the credentials from now on
  readonly status: 200 | 401 | 404 // HTTP; 401: no token where one is required
  readonly credentials?: Credentials | undefined
}

/**
 * `token`: asked as IMDSv2 is, with a token that was fetched before. A request that somebody tricks a web server into
 * has none. CloudTrail records nothing of it.
 */
export function instanceCredentials(world: World, instanceId: string, { token }: { readonly token: boolean }): Fetched {
  const [account, one] =
    Object.values(world.accounts)
      .map(({ id, ec2 }) => [id, own(ec2?.instances, instanceId)] as const)
      .find(([, found]) => found) ?? []
  if (account === undefined || one?.state !== 'running' || one.metadata.HttpEndpoint === 'disabled')
    return { world, status: 404 }
  if (one.metadata.HttpTokens === 'required' && !token) return { world, status: 401 }
  const role = one.profile && findInProfile(world, account, one.profile.name)
  if (role === undefined || !mayService(world, EC2, { action: 'sts:AssumeRole', resource: role }))
    return { world, status: 404 }
  const start: { world: World; credentials?: Credentials | undefined } = { world }
  const done = produce(start, (draft) => {
    draft.credentials = serviceSession(draft.world, { role, sessionName: instanceId, service: EC2, seconds: LIFE })
  })
  return { ...done, status: 200 }
}
