import { type ComponentType, lazy, Suspense, useEffect } from 'react'
import { Link, Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { ErrorBoundary } from './parts/ErrorBoundary.tsx'
import { Loading } from './parts/Loading.tsx'
import { Page } from './parts/Page.tsx'
import { usePreferences } from './preferences.ts'
import { pages } from './routes.ts'
import { whenIdle } from './whenIdle.ts'

// What saves and what works without a network come after the first paint.
const Background = lazy(
  () =>
    new Promise<{ default: ComponentType }>((resolve) => {
      whenIdle(() => resolve(import('./Background.tsx').then((module) => ({ default: module.Background }))))
    }),
)

export function App() {
  const theme = usePreferences((p) => p.theme)
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
  }, [theme])

  return (
    <Router hook={useHashLocation}>
      <ErrorBoundary where="The page">
        <Suspense fallback={<Loading what="the page" />}>
          <Switch>
            {pages.map(({ path, component: Component }) => (
              <Route key={String(path)} path={path}>
                <Component />
              </Route>
            ))}
            <Route>
              <Page title="There is no such page">
                <p>The address may have been cut off.</p>
                <Link href="/" className="text-accent underline">
                  Back to the course
                </Link>
              </Page>
            </Route>
          </Switch>
        </Suspense>
      </ErrorBoundary>
      <ErrorBoundary where="Saving">
        <Suspense>
          <Background />
        </Suspense>
      </ErrorBoundary>
    </Router>
  )
}
