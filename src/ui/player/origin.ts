// Where the lesson that is played comes from, and so where what is reached in it is kept. Strangers' lessons never meet the
// course's.

import { createContext, use } from 'react'
import course from 'virtual:course'
import type { StoreApi } from 'zustand/vanilla'
import { progress, type ProgressStore } from '../progress.ts'

export interface Origin {
  readonly course: string // the first part of the keys of its progress
  readonly progress: StoreApi<ProgressStore>
  readonly from: string | null // whom a lesson from elsewhere comes from; null: it is of the course
}

export const OriginContext = createContext<Origin>({ course: course.id, progress, from: null })

export function useOrigin(): Origin {
  return use(OriginContext)
}
