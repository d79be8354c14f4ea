// A call → what CloudTrail writes down. AWS: CloudTrail User Guide, "CloudTrail record contents", 1.11, 2026-11.
// SIMPLIFIED: data events (reading and writing objects) are recorded as if a trail with data events were on; times in
// responseElements are ISO 8601, where CloudTrail writes `Nov 23, 2026, 9:00:01 AM`.

import { iso } from './clock.ts'
import { uuid } from './ids.ts'
import type { Recorded } from './operation.ts'
import { hostOf, regionOf, SOURCE_IP, sourceOf } from './origin.ts'
import { userAgent } from './request.ts'
import type { AnyOperation } from './services/index.ts'
import type { Caller, Result, TrailEvent, UserIdentity, World } from './types.ts'

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
    sourceIPAddress: SOURCE_IP,
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
    recipientAccountId:
      caller.kind === 'anonymous' ? (recorded.resources?.[0]?.accountId ?? world.home) : caller.account,
    eventCategory: operation.category ?? 'Management',
    tlsDetails: {
      tlsVersion: 'TLSv1.3',
      cipherSuite: 'TLS_AES_128_GCM_SHA256',
      clientProvidedHostHeader: recorded.host ?? hostOf(service),
    },
    ...(caller.kind !== 'anonymous' && caller.console && { sessionCredentialFromConsole: 'true' as const }),
  }
}

function identityOf(caller: Caller): UserIdentity {
  if (caller.kind === 'anonymous') return { type: 'AWSAccount', principalId: '', accountId: 'anonymous' }
  const attributes = (since: number) => ({
    creationDate: iso(since),
    mfaAuthenticated: caller.mfa ? ('true' as const) : ('false' as const),
  })
  switch (caller.kind) {
    case 'root':
      return {
        type: 'Root',
        principalId: caller.account,
        arn: caller.arn,
        accountId: caller.account,
        ...(caller.accessKeyId !== undefined && { accessKeyId: caller.accessKeyId }),
        ...(caller.issuedAt !== undefined && { sessionContext: { attributes: attributes(caller.issuedAt) } }),
      }
    case 'user':
      return {
        type: 'IAMUser',
        principalId: caller.userId,
        arn: caller.arn,
        accountId: caller.account,
        accessKeyId: caller.accessKeyId,
        userName: caller.userName,
        ...(caller.issuedAt !== undefined && { sessionContext: { attributes: attributes(caller.issuedAt) } }),
      }
    case 'role':
      return {
        type: 'AssumedRole',
        principalId: `${caller.roleId}:${caller.sessionName}`,
        arn: caller.arn,
        accountId: caller.account,
        accessKeyId: caller.accessKeyId,
        sessionContext: {
          sessionIssuer: {
            type: 'Role',
            principalId: caller.roleId,
            arn: caller.roleArn,
            accountId: caller.account,
            userName: caller.roleName,
          },
          attributes: attributes(caller.issuedAt),
        },
      }
  }
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
const SECRETS = new Set(['SecretAccessKey', 'Password', 'OldPassword', 'NewPassword', 'Otp'])

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
