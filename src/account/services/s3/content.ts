// What an object holds. A text, as it was put; of what a fixture brought in, only the size is known.

import { eTag } from '../../ids.ts'
import type { World } from '../../types.ts'
import { hex, md5 } from './md5.ts'
import type { Content, ObjectEncryption, S3Object } from './state.ts'
import { utf8 } from './utf8.ts'

export function textOf(world: World, { body, key }: S3Object): string {
  return body === undefined ? `(the content of ${key})` : contentText(world, body)
}

/** Log files say again what the trail holds already, so they keep where it stands there. */
// INVARIANT: the trail only grows, so an event keeps its index.
export function contentText(world: World, body: Content): string {
  return typeof body === 'string' ? body : JSON.stringify({ Records: body.events.map((index) => world.trail[index]) })
}

/** The MD5 of the content, unless a key of KMS or of a customer encrypts it: then it is nobody's to compare. */
export function eTagOf(text: string, encryption: ObjectEncryption | undefined, serial: number): string {
  return encryption ? eTag(serial) : `"${hex(md5(utf8(text)))}"`
}
