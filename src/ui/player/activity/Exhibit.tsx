import type { Bin } from '#lessons'

/** The text that cards are pinned to. Its places carry the numbers of the bins. */
export function Exhibit({
  exhibit,
  bins,
}: {
  exhibit: { readonly lang: string; readonly text: string }
  bins: readonly Bin[]
}) {
  return (
    <figure className="overflow-x-auto rounded-md bg-sunken p-3" tabIndex={0} aria-label="What the cards belong to">
      <ol className="grid font-mono text-xs text-ink">
        {exhibit.text.split('\n').map((text, index) => {
          const places = bins.flatMap((bin, at) => (bin.line === index + 1 ? [at + 1] : []))
          return (
            <li key={index} className={`flex gap-2 ${places.length > 0 ? 'bg-accent-soft' : ''}`}>
              <span className="w-10 shrink-0 text-right text-accent">
                {places.length > 0 && (
                  <>
                    <span className="sr-only">Place </span>
                    {places.join(', ')}
                  </>
                )}
              </span>
              <span className="whitespace-pre">{text}</span>
            </li>
          )
        })}
      </ol>
    </figure>
  )
}
