import type { ComponentType } from 'react'

/** Fetched ahead when the browser is idle, so that the first lesson opens at once. */
export function loadWorkbench(): Promise<{ default: ComponentType }> {
  return import('./LessonPage.tsx').then((module) => ({ default: module.LessonPage }))
}
