import * as z from 'zod/mini'
import { iso } from '../../clock.ts'
import { present } from '../../present.ts'
import { ec2Operation, needsAll } from './ec2Operation.ts'
import { dry, flag, selection, texts } from './fields.ts'
import { findKey } from './keys.ts'
import { find } from './resources.ts'
import { select } from './select.ts'
import type { KeyPair } from './state.ts'
import { tagList } from './tags.ts'

export const DescribeKeyPairs = ec2Operation({
  input: z.strictObject({
    KeyNames: texts,
    KeyPairIds: texts,
    IncludePublicKey: flag,
    ...dry,
    Filters: selection.Filters,
  }),
  readOnly: true,
  needs: needsAll('ec2:DescribeKeyPairs'),
  run(state, { KeyNames, KeyPairIds, IncludePublicKey, ...asked }) {
    const named = [
      ...(KeyNames ?? []).map((name) => findKey(state, name)),
      ...(KeyPairIds ?? []).map((id) => find(state, 'keyPair', id)),
    ]
    const { items } = select<KeyPair>(KeyNames || KeyPairIds ? named : Object.values(state.keyPairs), asked, {
      'key-name': ({ name }) => [name],
      'key-pair-id': ({ id }) => [id],
      fingerprint: ({ fingerprint }) => [fingerprint],
    })
    return {
      KeyPairs: items.map(({ id, type, tags, publicKey, created, name, fingerprint }) => ({
        KeyPairId: id,
        KeyType: type,
        Tags: tagList(tags),
        ...present({ PublicKey: IncludePublicKey === true ? publicKey : undefined }),
        CreateTime: iso(created),
        KeyName: name,
        KeyFingerprint: fingerprint,
      })),
    }
  },
})
