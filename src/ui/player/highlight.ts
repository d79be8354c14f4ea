const SHOWN = 2500 // milliseconds

/** Puts the focus on a control, or on the first one inside, and frames it for a moment. */
export function highlight(place: HTMLElement | null): void {
  if (!place) return
  const controls = 'button, a, select, input, [tabindex]'
  const target = place.matches(controls) ? place : place.querySelector<HTMLElement>(controls)
  target?.focus()
  place.scrollIntoView({ block: 'nearest' })
  place.classList.add('pointed')
  setTimeout(() => place.classList.remove('pointed'), SHOWN)
}
