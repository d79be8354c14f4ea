// One row per page. `/lesson/first-request/console/iam/users/ben` is a place inside a lesson, so Back goes to where
// the learner was and a link opens the same place.

import { type ComponentType, lazy, type LazyExoticComponent } from 'react'
import { Home } from './home/Home.tsx'
import { loadWorkbench } from './workbench/loadWorkbench.ts'

export interface Page {
  readonly path: string
  readonly component: ComponentType | LazyExoticComponent<ComponentType>
}

const Workbench = lazy(loadWorkbench)
const YourData = lazy(() => import('./storage/YourData.tsx').then((module) => ({ default: module.YourData })))

export const pages: readonly Page[] = [
  { path: '/', component: Home },
  { path: '/lesson/:id/*?', component: Workbench },
  { path: '/data', component: YourData },
]
