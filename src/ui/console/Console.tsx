import { Link } from 'wouter'
import { Notice } from '../parts/Notice.tsx'
import { useSimulation } from '../simulation.ts'
import { usePlace } from '../workbench/place.ts'
import { nameOf } from '../words.ts'
import { Done } from './Done.tsx'
import { consolePages, findPage } from './pages.ts'

/** The fake AWS console: every page reads and writes by API calls of whoever is signed in. */
export function Console({ page }: { page: string }) {
  const { pathOf } = usePlace()
  const identity = useSimulation((s) => s.identity)
  const found = findPage(page)
  const menu = consolePages.filter(({ menu }) => menu)
  return (
    <>
      <nav aria-label="Console" className="flex flex-wrap items-center gap-x-1 border-b border-line px-2">
        {menu.map(({ path, service, title }) => {
          const on = found !== undefined && found.page.service === service && found.page.group === title
          return (
            <Link
              key={path}
              href={pathOf(`console/${path}`)}
              aria-current={on ? 'true' : undefined}
              className={`flex min-h-10 items-center gap-1.5 px-2 text-sm pointer-coarse:min-h-11 ${on ? 'font-semibold text-ink' : 'text-ink-2 hover:text-ink'}`}
            >
              <span className="text-xs text-ink-3">{service}</span>
              <span className={on ? 'border-b-2 border-accent' : 'border-b-2 border-transparent'}>{title}</span>
            </Link>
          )
        })}
      </nav>
      <div className="min-h-0 flex-1 overflow-y-auto" data-scroll>
        <div className="grid gap-4 p-4">
          <Done />
          {found ? (
            <found.page.component key={`${identity} ${page}`} name={found.name} />
          ) : (
            <>
              {page !== '' && <Notice kind="note">The console has no page “{page}”.</Notice>}
              <Welcome />
            </>
          )}
        </div>
      </div>
    </>
  )
}

function Welcome() {
  const { pathOf } = usePlace()
  const identity = useSimulation((s) => s.identity)
  return (
    <section className="grid gap-3">
      <h2 className="text-lg font-bold">Console</h2>
      <p className="text-ink-2">
        You are signed in as <strong className="text-ink">{nameOf(identity)}</strong>. Every page here asks AWS in that
        name, so it shows what {nameOf(identity)} may see.
      </p>
      <ul className="grid gap-2 sm:grid-cols-2">
        {consolePages
          .filter(({ menu }) => menu)
          .map(({ path, service, title, about }) => (
            <li key={path}>
              <Link
                href={pathOf(`console/${path}`)}
                className="grid h-full gap-0.5 rounded-lg border border-line p-3 hover:border-accent"
              >
                <span className="text-sm font-semibold text-accent">
                  {service} {title}
                </span>
                <span className="text-sm text-ink-2">{about}</span>
              </Link>
            </li>
          ))}
      </ul>
    </section>
  )
}
