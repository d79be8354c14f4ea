export function Loading({ what }: { what: string }) {
  return (
    <p role="status" className="grid min-h-24 flex-1 place-items-center p-4 text-sm text-ink-3">
      Opening {what} …
    </p>
  )
}
