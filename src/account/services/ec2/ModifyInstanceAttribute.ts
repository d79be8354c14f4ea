import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { ATTRIBUTES } from './attributes.ts'
import { ec2Operation, onEach } from './ec2Operation.ts'
import { dry, flag, text, texts } from './fields.ts'
import { typeOf } from './launch.ts'
import { find } from './resources.ts'
import { groupIn } from './rules.ts'

const on = z.optional(z.strictObject({ Value: flag }))
const words = z.optional(z.strictObject({ Value: text }))

/** Each attribute by its member, or by its name in Attribute and its value in Value. */
export const ModifyInstanceAttribute = ec2Operation({
  input: z.strictObject({
    SourceDestCheck: on,
    EnclaveOptions: z.optional(z.strictObject({ Enabled: flag })),
    DisableApiStop: on,
    ...dry,
    InstanceId: z.string(),
    Attribute: z.optional(z.enum(ATTRIBUTES)),
    Value: text,
    BlockDeviceMappings: z.optional(
      z.array(
        z.strictObject({
          DeviceName: text,
          Ebs: z.optional(z.strictObject({ VolumeId: text, DeleteOnTermination: flag })),
          VirtualName: text,
          NoDevice: text,
        }),
      ),
    ),
    DisableApiTermination: on,
    InstanceType: words,
    Kernel: words,
    Ramdisk: words,
    UserData: words,
    InstanceInitiatedShutdownBehavior: words,
    Groups: texts,
    EbsOptimized: on,
    SriovNetSupport: words,
    EnaSupport: on,
  }),
  readOnly: false,
  needs({ InstanceId, Attribute, Groups = [], ...members }, at) {
    const named = Object.keys(members).find((member) => member !== 'DryRun' && member !== 'Value')
    const attribute = Attribute ?? (Groups.length > 0 ? 'groupSet' : named)
    const context = attribute === undefined ? {} : { 'ec2:Attribute': attribute }
    return [
      ...onEach('ec2:ModifyInstanceAttribute', [InstanceId], at, context),
      ...onEach('ec2:ModifyInstanceAttribute', Groups, at),
    ]
  },
  run(state, { InstanceId, Attribute, Value, ...input }) {
    const one = find(state, 'instance', InstanceId)
    const named = (name: string) => (Attribute === name ? Value : undefined)
    const flagged = (member: { Value?: boolean | undefined } | undefined, name: string) =>
      member?.Value ?? (named(name) === undefined ? undefined : named(name) === 'true')
    const termination = flagged(input.DisableApiTermination, 'disableApiTermination')
    const stop = flagged(input.DisableApiStop, 'disableApiStop')
    const type = input.InstanceType?.Value ?? named('instanceType')
    const userData = input.UserData?.Value ?? named('userData')
    if ((type ?? userData) !== undefined && one.state !== 'stopped')
      fail('IncorrectInstanceState', `The instance '${InstanceId}' is not in the 'stopped' state.`)
    if (termination !== undefined) one.keepsOnTermination = termination
    if (stop !== undefined) one.keepsOnStop = stop
    if (type !== undefined) one.type = typeOf({ InstanceType: type })
    if (userData !== undefined) one.userData = userData
    if (input.EbsOptimized?.Value !== undefined) one.ebsOptimized = input.EbsOptimized.Value
    const shutdown = input.InstanceInitiatedShutdownBehavior?.Value ?? named('instanceInitiatedShutdownBehavior')
    if (shutdown === 'stop' || shutdown === 'terminate') one.shutdown = shutdown
    if (input.Groups) one.groups = input.Groups.map((id) => groupIn(state, id).id)
    return {}
  },
})
