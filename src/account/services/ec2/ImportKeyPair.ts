import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { ec2Operation } from './ec2Operation.ts'
import { dry, tagged } from './fields.ts'
import { fingerprintOf, keepKey, keyView } from './keys.ts'
import { ec2Arn, resourceKeys } from './resources.ts'
import { requestKeysFor, tagging } from './tags.ts'

export const ImportKeyPair = ec2Operation({
  input: z.strictObject({ ...tagged, ...dry, KeyName: z.string(), PublicKeyMaterial: z.string() }),
  readOnly: false,
  needs: ({ KeyName, TagSpecifications }, { account, state }) => [
    {
      action: 'ec2:ImportKeyPair',
      resource: ec2Arn(account, 'key-pair', KeyName),
      context: { ...resourceKeys(state, ''), ...requestKeysFor('key-pair', TagSpecifications) },
    },
    ...tagging(account, 'ImportKeyPair', TagSpecifications),
  ],
  run(state, input, { draft }) {
    const { PublicKeyMaterial: publicKey } = input
    const [, type] =
      /^ssh-(rsa|ed25519) /.exec(publicKey) ??
      fail('InvalidKey.Format', 'Key is not in valid OpenSSH public key format')
    const key = keepKey(draft, state, input, {
      type: type === 'ed25519' ? 'ed25519' : 'rsa',
      publicKey,
      fingerprint: fingerprintOf(publicKey),
    })
    const view = keyView(key)
    return { KeyFingerprint: view.name.KeyFingerprint, KeyName: view.name.KeyName, ...view.id }
  },
})
