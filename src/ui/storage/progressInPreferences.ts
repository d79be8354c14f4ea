// Progress as the preferences hold it: of one course, without its name.

import course from 'virtual:course'
import { preferences } from '../preferences.ts'
import type { ProgressSource } from './keepProgress.ts'

const prefix = `${course.id}/`

export const progressInPreferences: ProgressSource = {
  read() {
    const { completed, predictions } = preferences.getState()
    const named = <T>(of: Readonly<Record<string, T>>) =>
      Object.fromEntries(Object.entries(of).map(([key, value]) => [prefix + key, value]))
    return { goals: {}, lessons: named(completed), known: {}, predictions: named(predictions), review: {}, last: '' }
  },
  adopt({ lessons, predictions }) {
    const plain = <T>(of: Readonly<Record<string, T>>) =>
      Object.fromEntries(
        Object.entries(of).flatMap(([key, value]) =>
          key.startsWith(prefix) ? [[key.slice(prefix.length), value] as const] : [],
        ),
      )
    preferences.setState({ completed: plain(lessons), predictions: plain(predictions) })
  },
  subscribe: (changed) => preferences.subscribe(changed),
}
