/** Instead of the app, inside a page of somebody else: what is clicked there may not be what is seen. */
export function Framed() {
  return (
    <main className="mx-auto grid max-w-prose gap-3 p-8">
      <h1 className="text-xl font-bold">Deny by Default does not run inside another page</h1>
      <p className="text-ink-2">
        A page around this one could make you click on something that you do not see. Open it in a tab of its own.
      </p>
      <a href={location.href} target="_blank" rel="noopener noreferrer" className="text-accent underline">
        Open Deny by Default
      </a>
    </main>
  )
}
