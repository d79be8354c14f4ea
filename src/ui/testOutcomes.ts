// Every evaluation case of the engine, decided: what the tests of the ui draw.

import { readCases, runCase } from '#engine'

export const outcomes = Object.values(
  import.meta.glob<unknown>('../engine/cases/*.json', { eager: true, import: 'default' }),
).flatMap((file) => {
  const cases = readCases(file)
  if (typeof cases === 'string') throw new Error(cases)
  return cases.map(runCase)
})
