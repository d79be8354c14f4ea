import { castDraft } from 'immer'
import * as z from 'zod/mini'
import { iso } from '../../clock.ts'
import { uuid } from '../../ids.ts'
import { fail, operation } from '../../operation.ts'
import { REGION } from '../../origin.ts'
import { own } from '../../own.ts'
import { accountOfCaller } from '../iam/arn.ts'
import { homeOf } from '../iam/find.ts'
import { ec2Arn } from '../ec2/resources.ts'
import { instanceOf, isManaged } from './managed.ts'

const text = (most: number, least = 0) => z.optional(z.string().check(z.minLength(least), z.maxLength(most)))
const instanceId = z.string().check(z.regex(/(^i-(\w{8}|\w{17})$)|(^mi-\w{17}$)/))
const rate = z.optional(z.string().check(z.minLength(1), z.maxLength(7), z.regex(/^\d+%?$/)))

/** Documents of AWS that do something here. */
const DOCUMENTS = new Set(['AWS-RunPatchBaseline', 'AWS-RunShellScript'])
const LIFE = 3_600_000 // milliseconds that a command waits for its instances

// SIMPLIFIED: a command is done at once; of shell scripts nothing is run.
export const SendCommand = operation({
  input: z.strictObject({
    InstanceIds: z.optional(z.array(instanceId).check(z.maxLength(50))),
    Targets: z.optional(
      z.array(z.strictObject({ Key: text(163, 1), Values: z.optional(z.array(z.string())) })).check(z.maxLength(5)),
    ),
    DocumentName: z.string().check(z.regex(/^[a-zA-Z0-9_\-.:/]{3,128}$/)),
    DocumentVersion: z.optional(z.string().check(z.regex(/([$]LATEST|[$]DEFAULT|^[1-9][0-9]*$)/))),
    DocumentHash: text(256),
    DocumentHashType: z.optional(z.enum(['Sha256', 'Sha1'])),
    TimeoutSeconds: z.optional(z.int().check(z.gte(30), z.lte(2_592_000))),
    Comment: text(100),
    Parameters: z.optional(z.record(z.string(), z.array(z.string()))),
    OutputS3Region: text(20, 3),
    OutputS3BucketName: text(63, 3),
    OutputS3KeyPrefix: text(500),
    MaxConcurrency: rate,
    MaxErrors: rate,
    ServiceRoleArn: z.optional(z.string()),
    NotificationConfig: z.optional(z.record(z.string(), z.unknown())),
    CloudWatchOutputConfig: z.optional(z.record(z.string(), z.unknown())),
    AlarmConfiguration: z.optional(z.record(z.string(), z.unknown())),
  }),
  readOnly: false,
  requires({ InstanceIds = [], DocumentName }, { caller, world }) {
    const account = accountOfCaller(caller)
    return [
      { action: 'ssm:SendCommand', resource: `arn:aws:ssm:${REGION}::document/${DocumentName}` },
      ...InstanceIds.map((id) => ({
        action: 'ssm:SendCommand',
        resource: ec2Arn(account, 'instance', id),
        context: Object.fromEntries(
          Object.entries(instanceOf(world, account, id)?.tags ?? {}).flatMap(([key, value]) => [
            [`ssm:resourceTag/${key}`, value],
            [`aws:ResourceTag/${key}`, value],
          ]),
        ),
      })),
    ]
  },
  run(
    draft,
    { InstanceIds = [], DocumentName: document, Parameters: parameters = {}, Comment, TimeoutSeconds = 3600 },
    at,
  ) {
    if (!DOCUMENTS.has(document)) fail('InvalidDocument', `document ${document} does not exist`)
    if (InstanceIds.length === 0) fail('ValidationException', 'Value must be specified for InstanceIds.')
    const home = homeOf(draft, at)
    for (const id of InstanceIds) {
      const instance = instanceOf(draft, at.account, id)
      if (!instance || !isManaged(draft, at.account, instance))
        fail('InvalidInstanceId', `Instances [[${id}]] not in a valid state for account ${at.account}`)
      if (document === 'AWS-RunPatchBaseline' && own(parameters, 'Operation')?.[0] === 'Install') {
        const patched = home.ec2?.instances[id]
        if (patched) patched.patched = draft.now
      }
    }
    const command = {
      id: uuid(draft.serial++),
      document,
      instances: [...InstanceIds],
      parameters,
      requested: draft.now,
    }
    home.ssm = { commands: [...(home.ssm?.commands ?? []), castDraft(command)] }
    return {
      Command: {
        CommandId: command.id,
        DocumentName: document,
        DocumentVersion: '$DEFAULT',
        Comment: Comment ?? '',
        ExpiresAfter: iso(draft.now + LIFE),
        Parameters: parameters,
        InstanceIds,
        Targets: [],
        RequestedDateTime: iso(draft.now),
        Status: 'Pending' as const,
        StatusDetails: 'Pending',
        MaxConcurrency: '50',
        MaxErrors: '0',
        TargetCount: InstanceIds.length,
        CompletedCount: 0,
        ErrorCount: 0,
        DeliveryTimedOutCount: 0,
        TimeoutSeconds,
      },
    }
  },
})
