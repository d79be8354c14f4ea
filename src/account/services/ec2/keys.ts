// Key pairs by id or name. AWS: EC2 User Guide, "Amazon EC2 key pairs", 2026-11.

import type { Draft } from 'immer'
import { BASE64, HEX, letters } from '../../ids.ts'
import { fail } from '../../operation.ts'
import type { World } from '../../types.ts'
import { md5 } from '../s3/md5.ts'
import { utf8 } from '../s3/utf8.ts'
import { newResourceId } from './ids.ts'
import type { Ec2State, KeyPair } from './state.ts'
import { tagList, tagsFor, type TagSpecification } from './tags.ts'

export function keyNamed(state: Ec2State, name: string): KeyPair | undefined {
  return Object.values(state.keyPairs).find((key) => key.name === name)
}

export function findKey(state: Ec2State, name: string): KeyPair {
  return keyNamed(state, name) ?? fail('InvalidKeyPair.NotFound', `The key pair '${name}' does not exist`)
}

interface Asked {
  readonly KeyName: string
  readonly TagSpecifications?: readonly TagSpecification[] | undefined
}

/** Keeps the public half; of the private one there is only the fingerprint. */
export function keepKey(
  draft: Draft<World>,
  state: Draft<Ec2State>,
  { KeyName: name, TagSpecifications }: Asked,
  made: Pick<KeyPair, 'type' | 'publicKey' | 'fingerprint'>,
): KeyPair {
  if (name.length > 255 || name === '')
    fail('InvalidParameterValue', `Value (${name}) for parameter KeyName is invalid.`)
  if (keyNamed(state, name)) fail('InvalidKeyPair.Duplicate', `The keypair '${name}' already exists.`)
  const id = newResourceId(draft, 'key')
  const key = { id, name, created: draft.now, tags: tagsFor('key-pair', TagSpecifications), ...made }
  state.keyPairs[id] = key
  return key
}

/** Bytes in pairs of digits. SIMPLIFIED: not the digest of a real key. */
export function fingerprint(seed: number, bytes: number): string {
  return pairs(letters(seed, bytes * 2, HEX))
}

export function fingerprintOf(publicKey: string): string {
  return pairs(
    md5(utf8(publicKey))
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join(''),
  )
}

function pairs(digits: string): string {
  return digits.match(/../g)?.join(':') ?? ''
}

/** SIMPLIFIED: looks like a key and is none. */
export function material(seed: number, length: number): string {
  return letters(seed, length, BASE64)
}

export function keyView({ id, name, fingerprint: KeyFingerprint, tags }: KeyPair) {
  return { id: { KeyPairId: id, Tags: tagList(tags) }, name: { KeyName: name, KeyFingerprint } }
}
