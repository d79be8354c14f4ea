import type { Goal, Step } from '#lessons'
import { useSimulation, useSimulationStore } from '../simulation.ts'
import { usePlace } from '../workbench/place.ts'
import { useWidth } from '../workbench/useWidth.ts'
import { highlight } from './highlight.ts'
import { usePoint } from './usePoint.ts'

/** Leads to where a goal is decided: its evaluation, the page of the console, the events, or the question itself. */
export function useWhere(goal: Goal, step: Step): (() => void) | undefined {
  const store = useSimulationStore()
  const { go } = usePlace()
  const narrow = useWidth() !== 'wide'
  const pointAt = usePoint()
  const found = useSimulation((s) => s.run.verdicts[goal.id]?.found)
  if (!found) return undefined
  switch (found.code) {
    case 'decision-is':
    case 'decided-elsewhere':
      if (!found.evaluation) return undefined
      return () => {
        store.getState().showGoal(goal.id)
        if (narrow) go('why')
      }
    case 'no-such-event':
    case 'event-forbidden':
      return () => go('events')
    case 'not-answered':
    case 'answered-wrong':
      return () => highlight(document.querySelector<HTMLElement>('[data-question]'))
    default: {
      // What is not there has no page of its own: the list is where it would be.
      const path = found.args.path ?? ''
      const place = pageOf(found.code === 'state-missing' ? path.replace(/\..*/, '') : path)
      if (place) return () => go(place)
      const point = step.hints.findLast((hint) => hint.point !== undefined)?.point
      return point === undefined ? undefined : () => pointAt(point)
    }
  }
}

// Where the console shows what a path of a state check speaks of.
const pages: readonly (readonly [path: RegExp, page: string])[] = [
  [/^users\.([^.*[]+)/, 'console/iam/users/$1'],
  [/^users/, 'console/iam/users'],
  [/^groups\.([^.*[]+)/, 'console/iam/groups/$1'],
  [/^groups/, 'console/iam/groups'],
  [/^roles\.([^.*[]+)/, 'console/iam/roles/$1'],
  [/^roles/, 'console/iam/roles'],
  [/^root/, 'console/iam/dashboard'],
  [/^passwordPolicy/, 'console/iam/account-settings'],
  [/^policies/, 'console/iam/policies'],
  [/^trails\.([^.*[]+)/, 'console/cloudtrail/trails/$1'],
  [/^trails/, 'console/cloudtrail/trails'],
  [/^budgets\.([^.*[]+)/, 'console/billing/budgets/$1'],
  [/^budgets/, 'console/billing/budgets'],
  // By their names; the pages of single ones go by AWS's ids.
  [/^instances/, 'console/ec2/instances'],
  [/^securityGroups/, 'console/ec2/security-groups'],
  [/^tables\.([^.*[]+)/, 'console/dynamodb/tables/$1'],
  [/^tables/, 'console/dynamodb/tables'],
  [/^functions\.([^.*[]+)/, 'console/lambda/functions/$1'],
  [/^functions/, 'console/lambda/functions'],
  [/^volumes/, 'console/ec2/volumes'],
  [/^loadBalancers/, 'console/elbv2/load-balancers'],
  [/^rules\.([^.*[]+)/, 'console/events/rules/$1'],
  [/^rules/, 'console/events/rules'],
  [/^topics/, 'console/sns/topics'],
  [/^dataExports/, 'console/billing/reports/data-exports'],
  [/^supportCases/, 'console/support/cases'],
  [/^organization/, 'console/organizations'],
  [/^buckets\.([^.*[]+)/, 'console/s3/buckets/$1'],
  [/^buckets/, 'console/s3/buckets'],
]

function pageOf(path: string): string | undefined {
  const row = pages.find(([pattern]) => pattern.test(path))
  return row && path.replace(new RegExp(`${row[0].source}.*`), row[1])
}
