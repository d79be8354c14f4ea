import { Handle, type Node, type NodeProps, Position } from '@xyflow/react'
import { memo } from 'react'
import type { StepId } from '#engine'
import { statusIcon, statusLook } from '../evaluation/look.ts'
import { END, NODE } from './positions.ts'
import type { StepNodeData } from './toFlow.ts'

interface Data extends StepNodeData {
  readonly selected: boolean
  readonly focusable: boolean
  readonly onSelect: (step: StepId | null) => void
}
type Props = NodeProps<Node<Data>>

export const StepNode = memo(function StepNode({ data }: Props) {
  const { step, title, note, look, shape, selected, focusable, onSelect } = data
  const Icon = statusIcon[look]
  return (
    <button
      type="button"
      data-step={step}
      data-status={look}
      tabIndex={focusable ? 0 : -1}
      aria-pressed={selected}
      onClick={() => onSelect(selected ? null : step)}
      style={NODE}
      // React Flow turns the pointer off for nodes that can be neither dragged nor selected.
      className={`pointer-events-auto flex items-center gap-2 border px-2.5 text-left transition-colors duration-150 ${statusLook[look].box} ${
        shape === 'pill' ? 'rounded-full' : 'rounded-lg'
      } ${selected ? 'ring-2 ring-accent' : ''}`}
    >
      <Icon size={16} className={`shrink-0 ${statusLook[look].text}`} aria-hidden />
      <span className="min-w-0 leading-tight">
        <span
          className={`block truncate text-xs font-semibold ${look === 'skipped' || look === 'notReached' ? 'text-ink-3' : 'text-ink'}`}
        >
          {title}
        </span>
        <span className={`block truncate text-2xs ${statusLook[look].text}`} title={note}>
          {note}
        </span>
      </span>
      <Handle id="top" type="target" position={Position.Top} isConnectable={false} />
      <Handle id="down" type="source" position={Position.Bottom} isConnectable={false} />
      <Handle id="right" type="source" position={Position.Right} isConnectable={false} />
    </button>
  )
})

export const EndNode = memo(function EndNode({ data }: Props) {
  const { title, note, look } = data
  const Icon = statusIcon[look]
  return (
    <div style={END} className={`flex items-center gap-2 rounded-lg border px-2.5 ${statusLook[look].box}`}>
      <Icon size={16} className={`shrink-0 ${statusLook[look].text}`} aria-hidden />
      <span className="leading-tight">
        <strong className="block text-xs">{title}</strong>
        <span className={`block text-2xs whitespace-nowrap ${statusLook[look].text}`}>{note}</span>
      </span>
      <Handle id="left" type="target" position={Position.Left} isConnectable={false} />
    </div>
  )
})
