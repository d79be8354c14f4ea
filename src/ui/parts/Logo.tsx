import { Link } from 'wouter'

export function Logo({ compact = false }: { compact?: boolean }) {
  return (
    <Link href="/" className="flex min-h-8 shrink-0 items-center gap-2 text-sm font-semibold text-ink">
      <span className="size-4 rounded-full border-2 border-dashed border-implicit" aria-hidden />
      <span className={compact ? 'sr-only md:not-sr-only' : ''}>Deny by Default</span>
    </Link>
  )
}
