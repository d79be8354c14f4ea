import * as z from 'zod/mini'
import { uuid } from '../../ids.ts'
import { fail, operation } from '../../operation.ts'
import { own } from '../../own.ts'
import { accountOfCaller } from '../iam/arn.ts'
import { ec2Of } from '../ec2/network.ts'
import { ec2Arn, resourceKeys } from '../ec2/resources.ts'

const USER =
  /^(([A-Za-z_][A-Za-z0-9@._-]{0,30}[A-Za-z0-9$_-]?)|((?=.{2,32}$)[0-9]{1,32}[A-Za-z@._-][A-Za-z0-9@._-]*[A-Za-z0-9$_-]?))$/

/** The key opens the instance for a minute, and the call is recorded, which a login is not. */
export const SendSSHPublicKey = operation({
  input: z.strictObject({
    InstanceId: z.string().check(z.minLength(10), z.maxLength(32), z.regex(/^i-[a-f0-9]+$/)),
    InstanceOSUser: z.string().check(z.minLength(1), z.maxLength(32), z.regex(USER)),
    SSHPublicKey: z.string().check(z.minLength(80), z.maxLength(4096)),
    AvailabilityZone: z.optional(z.string().check(z.minLength(6), z.maxLength(32), z.regex(/^(\w+-){2,3}\d+\w+$/))),
  }),
  readOnly: false,
  requires({ InstanceId, InstanceOSUser }, { caller, world }) {
    const account = accountOfCaller(caller)
    return [
      {
        action: 'ec2-instance-connect:SendSSHPublicKey',
        resource: ec2Arn(account, 'instance', InstanceId),
        context: { ...resourceKeys(ec2Of(world, account), InstanceId), 'ec2:osuser': InstanceOSUser },
      },
    ]
  },
  run(draft, { InstanceId, SSHPublicKey }, { account }) {
    const one =
      own(ec2Of(draft, account).instances, InstanceId) ??
      fail('EC2InstanceNotFoundException', 'The specified instance was not found.', 404)
    if (one.state !== 'running')
      fail('EC2InstanceStateInvalidException', 'Unable to connect because the instance is not in a valid state.')
    if (!/^(ssh|ecdsa)-/.test(SSHPublicKey)) fail('InvalidArgsException', 'One of the parameters is not valid.')
    return { RequestId: uuid(draft.serial++), Success: true }
  },
})
