// IAM makes its reports in the background.

export const DURATION = 2000 // milliseconds; SIMPLIFIED: every report takes as long

export function isReady(now: number, { begun }: { readonly begun: number }): boolean {
  return now - begun >= DURATION
}
