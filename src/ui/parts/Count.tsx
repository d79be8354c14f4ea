/** A number beside the name of a tab. */
export function Count({ of }: { of: number }) {
  return <span className="rounded-full bg-sunken px-1.5 text-xs text-ink-2">{of}</span>
}
