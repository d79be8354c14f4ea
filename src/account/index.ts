// THE DOOR of the account: a world, a caller and a call in; a world, a result, an event and the evaluations out.

export { advance } from './advance.ts'
export { ask, askFor, authorizationFor, call } from './call.ts'
export { worldFrom } from './fixture.ts'
export { fixtureSchema } from './fixture/schema.ts'
export { mergeFixture } from './fixture/extend.ts'
export { REGION } from './origin.ts'
export { eTagOf } from './services/s3/content.ts'
export { mfaCode } from './services/iam/mfa.ts'
export {
  findOperation,
  type InputOf,
  isOperation,
  type OperationName,
  operationNames,
  type OutputOf,
  type ServiceName,
  services,
} from './services/index.ts'
export { instanceCredentials } from './services/ec2/instanceMetadata.ts'
export { mintSamlAssertion, mintTradeInToken, mintWebIdentityToken } from './services/sts/tokens.ts'
export { act, type ConsoleAction, consoleActions, isConsoleAction } from './console/index.ts'
export { assignMfa } from './console/mfa.ts'
export { identities } from './identities.ts'
export type {
  Account,
  AccountId,
  Call,
  Caller,
  Credentials,
  Evaluation,
  Identity,
  Outcome,
  Permission,
  Result,
  TrailEvent,
  World,
} from './types.ts'
export { type PasswordQuality, passwordQuality } from './passwordQuality.ts'
export { view } from './view.ts'
