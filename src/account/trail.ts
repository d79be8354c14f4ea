// A call → what CloudTrail writes down. AWS: CloudTrail User Guide, "CloudTrail record contents", 1.11, 2026-11.
// SIMPLIFIED: data events (reading and writing objects) are recorded as if a trail with data events were on; times in
// responseElements are ISO 8601, where CloudTrail writes `Nov 23, 2026, 9:00:01 AM`.

import { iso } from './clock.ts'
import { hashOf, uuid } from './ids.ts'
import type { Recorded } from './operation.ts'
import { own } from './own.ts'
import { hostOf, regionOf, SOURCE_IP, sourceOf } from './origin.ts'
import { userAgent } from './request.ts'
import type { AnyOperation } from './services/index.ts'
import type { Caller, Result, TrailEvent, World } from './types.ts'
import { identityOf } from './userIdentity.ts'

interface Made {
  readonly name: string // `s3.ListObjectsV2`
  readonly operation: AnyOperation
  readonly caller: Caller
  readonly input: unknown
  readonly recorded: Recorded
  readonly result: Result<unknown>
}

export function eventOf(world: World, { name, operation, caller, input, recorded, result }: Made): TrailEvent {
  const [service = '', operationName = ''] = name.split('.')
  const error = result.ok ? undefined : result.error
  return {
    eventVersion: '1.11',
    userIdentity: identityOf(caller),
    eventTime: iso(world.now),
    eventSource: sourceOf(service),
    eventName: recorded.eventName ?? operationName,
    awsRegion: regionOf(service),
    sourceIPAddress: caller.kind === 'service' ? caller.service : SOURCE_IP,
    userAgent: userAgent(caller),
    // One word for being refused, whatever the service calls it.
    ...(error && {
      errorCode: error.code.replace(/^AccessDeniedException$/, 'AccessDenied'),
      errorMessage: error.message,
    }),
    requestParameters:
      recorded.requestParameters === undefined ? parameters(masked(input)) : recorded.requestParameters,
    responseElements:
      result.ok && (recorded.showsResponse ?? !(operation.readOnly || recorded.hidesResponse))
        ? parameters(masked(result.output))
        : null,
    requestID: uuid(world.serial * 2),
    eventID: uuid(world.serial * 2 + 1),
    readOnly: operation.readOnly,
    ...(recorded.resources && { resources: recorded.resources }),
    eventType: 'AwsApiCall',
    managementEvent: operation.category !== 'Data',
    recipientAccountId: 'account' in caller ? caller.account : (recorded.resources?.[0]?.accountId ?? world.home),
    eventCategory: operation.category ?? 'Management',
    tlsDetails: {
      tlsVersion: 'TLSv1.3',
      cipherSuite: 'TLS_AES_128_GCM_SHA256',
      clientProvidedHostHeader: recorded.host ?? hostOf(service),
    },
    ...('console' in caller && caller.console && { sessionCredentialFromConsole: 'true' as const }),
  }
}

/**
 * Whose role has been assumed gets a record, too, which does not tell who it was; of a refusal it hears nothing.
 * AWS: IAM User Guide, "Example AWS STS API events in CloudTrail log", 2026-11.
 */
export function sharedOf(world: World, event: TrailEvent): readonly [event: TrailEvent, copy?: TrailEvent] {
  const { accountId, principalId } = event.userIdentity
  const owner = event.resources?.[0]?.accountId
  const shared = event.eventSource === 'sts.amazonaws.com' && event.errorCode === undefined && accountId !== undefined
  if (!shared || owner === undefined || owner === event.recipientAccountId || !own(world.accounts, owner))
    return [event]
  const sharedEventID = uuid(hashOf(`shared ${event.eventID}`))
  const userIdentity = { type: 'AWSAccount' as const, principalId: principalId ?? '', accountId }
  const { sessionCredentialFromConsole: _ofCaller, ...told } = event
  return [
    { ...event, sharedEventID },
    { ...told, userIdentity, eventID: uuid(hashOf(`copy ${event.eventID}`)), recipientAccountId: owner, sharedEventID },
  ]
}

/** Member names begin small in CloudTrail; no members at all are null. */
function parameters(value: unknown): Readonly<Record<string, unknown>> | null {
  const small = camel(value)
  return isRecord(small) && Object.keys(small).length > 0 ? small : null
}

function camel(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camel)
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key.charAt(0).toLowerCase() + key.slice(1), camel(one)]),
  )
}

/** Left out of every record. A session token alone opens nothing, and AWS does write it down. */
const SECRETS = new Set([
  'SecretAccessKey',
  'Password',
  'OldPassword',
  'NewPassword',
  'AuthenticationCode1',
  'AuthenticationCode2',
  'Base32StringSeed',
  'QRCodePNG',
  'PrivateKey',
  'AddPrivateKey',
  'ServicePassword',
  'ServiceCredentialSecret',
  'KeyMaterial',
  'UserData',
  'Otp',
])

function masked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(masked)
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => (SECRETS.has(key) ? [] : [[key, masked(one)]])),
  )
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
