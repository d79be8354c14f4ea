import type { Service } from '../../catalog/catalog.ts'
import { nearestName } from '../../policy/nearest.ts'
import { awsCheck, EVERYWHERE } from '../check.ts'
import { rename, repair } from '../edits.ts'
import { eachKey } from '../find/each.ts'
import { lacksTagName, prefixOf } from '../find/keys.ts'

export const INVALID_SERVICE_CONDITION_KEY = awsCheck({
  code: 'INVALID_SERVICE_CONDITION_KEY',
  severity: 'error',
  title: 'Invalid service condition key',
  why: 'The service never sends such a key, so the condition asks for something that is never there.',
  message: '`{}` is no condition key of its service.',
  kinds: EVERYWHERE,
  needsCatalog: true,
  find: eachKey((test, _statement, { catalog }) => {
    const { key, pointer } = test
    const service = catalog.service(prefixOf(key))
    if (!service || key.endsWith(':') || catalog.key(key) || lacksTagName(test)) return false
    const near =
      nearestName(
        key,
        service.keys.map(({ name }) => name),
      ) ?? containing(key, service)
    return near === undefined ? true : { near, fixes: [repair(`Use ${near}`, rename(pointer, near))] }
  }),
})

/** `s3:bucketprefix` → `s3:prefix`: the longest known name that is part of the one that is written. */
function containing(key: string, { prefix, keys }: Service): string | undefined {
  const written = key.slice(prefix.length + 1).toLowerCase()
  return keys
    .map(({ name }) => name)
    .filter((name) => name.length > prefix.length + 3 && written.includes(name.slice(prefix.length + 1).toLowerCase()))
    .toSorted((a, b) => b.length - a.length)[0]
}
