// One row per page. `/lesson/first-request/console/iam/users/ben` is a place inside a lesson, so Back goes to where
// the learner was and a link opens the same place.

import { type ComponentType, lazy, type LazyExoticComponent } from 'react'
import { Home } from './home/Home.tsx'

export interface Page {
  readonly path: string
  readonly component: ComponentType | LazyExoticComponent<ComponentType>
}

const Workbench = lazy(loadWorkbench)

export const pages: readonly Page[] = [
  { path: '/', component: Home },
  { path: '/lesson/:id/*?', component: Workbench },
]

/** Fetched ahead when the browser is idle, so that the first lesson opens at once. */
export function loadWorkbench(): Promise<{ default: ComponentType }> {
  return import('./workbench/LessonPage.tsx').then((module) => ({ default: module.LessonPage }))
}

export function lessonPath(id: string, place = ''): string {
  return `/lesson/${id}${place && `/${place}`}`
}
