import { Chip } from '../parts/Chip.tsx'
import type { OpenPolicy } from '../editor/draft.ts'
import { countedSize, sizeOf } from './sizes.ts'

/** How much of its quota the policy uses. */
export function SizeCounter({ kind, text, others }: { kind: OpenPolicy['kind']; text: string; others: number }) {
  const size = sizeOf[kind]
  const count = countedSize(text, size) + others
  const rule = size.unit === 'characters' ? 'AWS does not count white space.' : 'S3 counts every byte.'
  const over = count > size.limit
  return (
    <Chip
      kind={over ? 'deny' : 'plain'}
      title={`The quota of ${size.of}. ${rule}${others > 0 ? ` The other ones of this user have ${others}.` : ''}`}
    >
      {over && <strong>Too long: </strong>}
      {count.toLocaleString('en')} of {size.limit.toLocaleString('en')}
      <span className="sr-only"> {size.unit}</span>
    </Chip>
  )
}
