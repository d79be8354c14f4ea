// One row per page. `/lesson/first-request/console/iam/users/ben` is a place inside a lesson, so Back goes to where
// the learner was and a link opens the same place.

import { type ComponentType, lazy, type LazyExoticComponent } from 'react'
import { Home } from './home/Home.tsx'
import { loadWorkbench } from './workbench/loadWorkbench.ts'

export interface Page {
  readonly path: string | RegExp
  readonly component: ComponentType | LazyExoticComponent<ComponentType>
}

const Workbench = lazy(loadWorkbench)
const YourData = lazy(() => import('./storage/YourData.tsx').then((module) => ({ default: module.YourData })))
const Review = lazy(() => import('./review/ReviewPage.tsx').then((module) => ({ default: module.ReviewPage })))
const Glossary = lazy(() => import('./home/GlossaryPage.tsx').then((module) => ({ default: module.GlossaryPage })))
const UnitQuiz = lazy(() => import('./review/UnitQuizPage.tsx').then((module) => ({ default: module.UnitQuizPage })))
const TestOut = lazy(() => import('./review/UnitQuizPage.tsx').then((module) => ({ default: module.TestOutPage })))
const Sandbox = lazy(() => import('./sandbox/SandboxPage.tsx').then((module) => ({ default: module.SandboxPage })))
const Shared = lazy(() => import('./share/SharedPage.tsx').then((module) => ({ default: module.SharedPage })))
const Learn = lazy(() => import('./foreign/LearnPage.tsx').then((module) => ({ default: module.LearnPage })))
const ForeignLesson = lazy(() =>
  import('./foreign/ForeignLessonPage.tsx').then((module) => ({ default: module.ForeignLessonPage })),
)
const Author = lazy(() => import('./author/AuthorPage.tsx').then((module) => ({ default: module.AuthorPage })))

export const pages: readonly Page[] = [
  { path: '/', component: Home },
  { path: '/lesson/:id/*?', component: Workbench },
  { path: '/data', component: YourData },
  { path: '/glossary/:term?', component: Glossary },
  { path: '/quiz/:n', component: UnitQuiz },
  { path: '/test-out/:n', component: TestOut },
  { path: '/review', component: Review },
  { path: '/sandbox/*?', component: Sandbox },
  { path: '/shared/:payload', component: Shared },
  { path: /^\/learn\/?(\?.*)?$/, component: Learn }, // its address may say where from: ?src=URL
  { path: '/learn/:foreign/*?', component: ForeignLesson },
  { path: '/author', component: Author },
]
