// What AWS works on in the background after the call has been answered.

export const DURATION = 2000 // milliseconds; SIMPLIFIED: everything takes as long

export function isReady(now: number, { begun }: { readonly begun: number }): boolean {
  return now - begun >= DURATION
}
