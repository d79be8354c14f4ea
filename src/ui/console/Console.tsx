import { LayoutGrid } from 'lucide-react'
import { Link } from 'wouter'
import { Notice } from '../parts/Notice.tsx'
import { useSimulation } from '../simulation.ts'
import { usePlace } from '../workbench/place.ts'
import { whoIs } from '../who.ts'
import { ANONYMOUS } from '../credentials.ts'
import { Done } from './Done.tsx'
import { type ConsolePage, findPage, menuOf } from './pages.ts'
import { SignInPage } from './signin/SignInPage.tsx'
import { fromAddress, pointOf } from './words.ts'

const SIGN_IN = 'signin'

/** The fake AWS console: every page reads and writes by API calls of whoever is signed in. */
export function Console({ page: address }: { page: string }) {
  const identity = useSimulation((s) => s.identity)
  const opened = findPage(address)
  const Page = opened?.found.component
  const signedOut = identity === ANONYMOUS || address === SIGN_IN
  return (
    <>
      {!signedOut && opened && <Menu of={opened.found} />}
      <div className="min-h-0 flex-1 overflow-y-auto" data-scroll>
        <div className="grid gap-4 p-4">
          <Done />
          {signedOut ? (
            <SignInPage leave={address === SIGN_IN} />
          ) : Page ? (
            <Page
              key={`${identity} ${opened.page}`}
              page={opened.page}
              name={opened.found.path.startsWith('iam/policies') ? opened.name : fromAddress(opened.name)}
              tab={opened.tab}
            />
          ) : (
            <>
              {address !== '' && <Notice kind="note">The console has no page “{address}”.</Notice>}
              <Welcome />
            </>
          )}
        </div>
      </div>
    </>
  )
}

/** The pages of the service that is open. */
function Menu({ of }: { of: ConsolePage }) {
  const { pathOf } = usePlace()
  const shown = useMenu().filter(({ service }) => service === of.service)
  return (
    <nav aria-label="Console" className="flex flex-wrap items-center gap-x-1 border-b border-line px-2">
      <Link
        href={pathOf('console')}
        className="flex min-h-10 items-center gap-1.5 px-2 text-sm text-ink-2 hover:text-ink pointer-coarse:min-h-11"
      >
        <LayoutGrid size={14} aria-hidden />
        All services
      </Link>
      {shown.map(({ path, service, group }) => {
        const on = of.group === group
        return (
          <Link
            key={path}
            href={pathOf(`console/${path}`)}
            data-point={pointOf(path)}
            aria-current={on ? 'true' : undefined}
            className={`flex min-h-10 items-center gap-1.5 px-2 text-sm pointer-coarse:min-h-11 ${on ? 'font-semibold text-ink' : 'text-ink-2 hover:text-ink'}`}
          >
            <span className="sr-only">{service}</span>
            <span className={on ? 'border-b-2 border-accent' : 'border-b-2 border-transparent'}>{group}</span>
          </Link>
        )
      })}
    </nav>
  )
}

function useMenu(): readonly ConsolePage[] {
  return menuOf(useSimulation((s) => s.lesson.tools.console))
}

function Welcome() {
  const { pathOf } = usePlace()
  const name = useSimulation((s) => whoIs(s.world, s.identity))
  return (
    <section className="grid gap-3">
      <h2 className="text-lg font-bold">Console</h2>
      <p className="text-ink-2">
        You are signed in as <strong className="text-ink">{name}</strong>. Every page here asks AWS in that name, so it
        shows what {name} may see.
      </p>
      <nav aria-label="Console" className="@container">
        <ul className="grid gap-2 @md:grid-cols-2">
          {useMenu().map(({ path, service, group, about }) => (
            <li key={path}>
              <Link
                href={pathOf(`console/${path}`)}
                data-point={pointOf(path)}
                aria-label={`${service} ${group}`}
                className="grid h-full content-start gap-0.5 rounded-lg border border-line p-3 hover:border-accent"
              >
                <span className="text-sm font-semibold text-accent">
                  {service} {group}
                </span>
                <span className="text-sm text-ink-2">{about}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </section>
  )
}
