import { ArrowLeft } from 'lucide-react'
import type { Layer } from '#lessons'

/** From what one can touch to what one keeps, drawn from the top. Course outline, lesson 2.1. */
const layers: Record<Layer, string> = {
  data: 'Your data',
  identity: 'Identities and access',
  application: 'Application',
  'guest-os': 'Guest operating system',
  hypervisor: 'Hypervisor',
  network: 'Network',
  hardware: 'Hardware',
  facility: 'Building, power and fence',
}

/** Where in the stack a card sits. The same is said in words below, for whoever cannot see it. */
export function StackDiagram({ lit }: { lit: Layer | undefined }) {
  return (
    <figure aria-label="Where it sits" className="grid gap-1.5 rounded-lg border border-line bg-surface p-3">
      <ol aria-hidden className="grid gap-1">
        {Object.entries(layers).map(([id, name]) => (
          <li
            key={id}
            className={`flex min-h-8 items-center gap-2 rounded-md border px-3 text-sm ${
              id === lit
                ? 'border-2 border-accent bg-accent-soft font-semibold text-ink'
                : 'border-line bg-sunken text-ink-2'
            }`}
          >
            <span className="flex-1">{name}</span>
            {id === lit && (
              <span className="flex items-center gap-1 text-xs">
                <ArrowLeft size={14} />
                this card
              </span>
            )}
          </li>
        ))}
      </ol>
      <figcaption className="text-xs text-ink-2">
        {lit === undefined
          ? `Where it sits, from the top: ${Object.values(layers).join(', ')}. Pick up a card to see its layer.`
          : `This card sits at the layer “${layers[lit]}”.`}
      </figcaption>
    </figure>
  )
}
