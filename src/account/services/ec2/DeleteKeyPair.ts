import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { present } from '../../present.ts'
import { ec2Operation } from './ec2Operation.ts'
import { dry, text } from './fields.ts'
import { keyNamed } from './keys.ts'
import { ec2Arn, resourceKeys } from './resources.ts'

/** Instances keep the public key that they have, and a key that is not there is no mistake. */
export const DeleteKeyPair = ec2Operation({
  input: z.strictObject({ KeyName: text, KeyPairId: text, ...dry }),
  readOnly: false,
  needs({ KeyName, KeyPairId }, { account, state }) {
    const key = KeyName === undefined ? undefined : keyNamed(state, KeyName)
    return [
      {
        action: 'ec2:DeleteKeyPair',
        resource: ec2Arn(account, 'key-pair', KeyName ?? KeyPairId ?? '*'),
        context: resourceKeys(state, key?.id ?? KeyPairId ?? ''),
      },
    ]
  },
  run(state, { KeyName, KeyPairId }) {
    if (KeyName === undefined && KeyPairId === undefined)
      fail('MissingParameter', 'The request must contain the parameter KeyName or KeyPairId')
    const id = KeyName === undefined ? KeyPairId : keyNamed(state, KeyName)?.id
    if (id !== undefined) delete state.keyPairs[id]
    return { Return: true, ...present({ KeyPairId: id }) }
  },
})
