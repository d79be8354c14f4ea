import * as z from 'zod/mini'
import { ec2Operation } from './ec2Operation.ts'
import { dry, tagged } from './fields.ts'
import { fingerprint, keepKey, keyView, material } from './keys.ts'
import { ec2Arn, resourceKeys } from './resources.ts'
import { requestKeysFor, tagging } from './tags.ts'

/** The private half is in the answer, and nowhere else ever again. */
export const CreateKeyPair = ec2Operation({
  input: z.strictObject({
    KeyName: z.string(),
    KeyType: z.optional(z.enum(['rsa', 'ed25519'])),
    ...tagged,
    KeyFormat: z.optional(z.enum(['pem', 'ppk'])),
    ...dry,
  }),
  readOnly: false,
  needs: ({ KeyName, KeyType = 'rsa', TagSpecifications }, { account, state }) => [
    {
      action: 'ec2:CreateKeyPair',
      resource: ec2Arn(account, 'key-pair', KeyName),
      context: {
        ...resourceKeys(state, ''),
        'ec2:KeyPairType': KeyType,
        ...requestKeysFor('key-pair', TagSpecifications),
      },
    },
    ...tagging(account, 'CreateKeyPair', TagSpecifications),
  ],
  run(state, input, { draft }) {
    const { KeyType: type = 'rsa' } = input
    const seed = draft.serial++
    const key = keepKey(draft, state, input, {
      type,
      publicKey: `ssh-${type} ${material(seed, 68)} ${input.KeyName}`,
      fingerprint: type === 'rsa' ? fingerprint(seed, 20) : `${material(seed, 43)}=`,
    })
    const kind = type === 'rsa' ? 'RSA PRIVATE KEY' : 'OPENSSH PRIVATE KEY'
    const view = keyView(key)
    return {
      ...view.id,
      ...view.name,
      KeyMaterial: `-----BEGIN ${kind}-----\n${material(seed + 1, 64)}\n-----END ${kind}-----`,
    }
  },
})
