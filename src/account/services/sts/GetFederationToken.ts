import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { accountOfCaller } from '../iam/arn.ts'
import { tags } from '../iam/fields.ts'
import { homeOf } from '../iam/find.ts'
import { duration, name, sessionPolicies } from './fields.ts'
import { longTermCaller, secondsFor } from './longTerm.ts'
import { open } from './session.ts'
import { permissionsFor, traitsFor } from './traits.ts'

/** Temporary credentials for somebody without a name in AWS, of what the policies passed and one's own both allow. */
export const GetFederationToken = operation({
  input: z.strictObject({
    Name: name(32),
    ...sessionPolicies,
    DurationSeconds: duration(129_600), // seconds
    Tags: z.optional(tags),
  }),
  readOnly: true,
  keeps: true,
  requires: (input, { caller }) =>
    permissionsFor('sts:GetFederationToken', federatedArn(accountOfCaller(caller), input.Name), caller, input),
  run(draft, input, at) {
    const who = longTermCaller(at.caller, 'GetFederationToken')
    const { Name, DurationSeconds } = input
    const home = homeOf(draft, at)
    const { traits, size } = traitsFor(draft, home, at.caller, input)
    const of = { kind: 'federatedUser' as const, name: Name, ...(who.kind === 'user' && { issuerId: who.userId }) }
    return {
      Credentials: open(draft, home, { of, seconds: secondsFor(who, DurationSeconds), ...traits }),
      FederatedUser: { FederatedUserId: `${home.id}:${Name}`, Arn: federatedArn(home.id, Name) },
      ...size,
    }
  },
  record: () => ({ showsResponse: true }),
})

function federatedArn(account: string, name: string): string {
  return `arn:aws:sts::${account}:federated-user/${name}`
}
