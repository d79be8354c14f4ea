// A step in the console → what CloudTrail writes down.
// AWS: CloudTrail User Guide, "AWS Management Console sign-in events", 2026-11.

import { iso } from '../clock.ts'
import { uuid } from '../ids.ts'
import { SOURCE_IP } from '../origin.ts'
import type { TrailEvent, World } from '../types.ts'
import type { Noted } from './action.ts'

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

export function consoleEvent(
  world: World,
  { eventName, source, account, identity, region, errorMessage, data }: Noted,
): TrailEvent {
  return {
    eventVersion: '1.11',
    userIdentity: identity,
    eventTime: iso(world.now),
    eventSource: source ?? 'signin.amazonaws.com',
    eventName,
    awsRegion: region,
    sourceIPAddress: SOURCE_IP,
    userAgent: BROWSER,
    ...(errorMessage !== undefined && { errorMessage }),
    requestParameters: null,
    responseElements: source === undefined ? { [eventName]: errorMessage === undefined ? 'Success' : 'Failure' } : null,
    ...(data && { additionalEventData: data }),
    eventID: uuid(world.serial * 2 + 1),
    readOnly: false,
    eventType: source === undefined ? 'AwsConsoleSignIn' : 'AwsConsoleAction',
    managementEvent: true,
    recipientAccountId: account,
    eventCategory: 'Management',
    tlsDetails: {
      tlsVersion: 'TLSv1.3',
      cipherSuite: 'TLS_AES_128_GCM_SHA256',
      clientProvidedHostHeader: source === undefined ? 'signin.aws.amazon.com' : 'us-east-1.console.aws.amazon.com',
    },
  }
}
