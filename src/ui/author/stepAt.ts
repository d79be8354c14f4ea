/** The id of the step that a line of lesson.md belongs to: in the front matter by `- id:` under `steps:`, below by heading. */
export function stepAt(text: string, line: number, steps: readonly string[]): string | null {
  const before = text.split('\n').slice(0, line)
  for (const one of before.toReversed()) {
    const named = /^##\s.*\{#([\w-]+)\}\s*$/.exec(one)?.[1] ?? /^\s*-?\s*\{?\s*id:\s*([\w-]+)/.exec(one)?.[1]
    if (named !== undefined && steps.includes(named)) return named
    const scripted = /^\s+([\w-]+):/.exec(one)?.[1] // in the solution and the proof: a step's lines
    if (scripted !== undefined && steps.includes(scripted)) return scripted
  }
  return null
}
