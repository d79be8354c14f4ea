// Is a new volume encrypted, and with which key? AWS: EBS User Guide, "Amazon EBS encryption", 2026-11.

import { REGION } from '../../origin.ts'
import type { AccountId } from '../../types.ts'
import type { Ec2State } from './state.ts'

export interface AskedEncryption {
  readonly Encrypted?: boolean | undefined
  readonly KmsKeyId?: string | undefined
}

/** Once the account encrypts by default, no request can say otherwise. */
export function encryptionOf(
  { settings }: Pick<Ec2State, 'settings'>,
  account: AccountId,
  asked: AskedEncryption,
  fromEncrypted = false,
): { readonly encrypted: boolean; readonly keyId?: string } {
  const encrypted =
    settings.encryptsVolumes || fromEncrypted || asked.Encrypted === true || asked.KmsKeyId !== undefined
  return encrypted
    ? { encrypted, keyId: asked.KmsKeyId ?? `arn:aws:kms:${REGION}:${account}:alias/aws/ebs` }
    : { encrypted }
}
