// A console page from its parts: one section, or several as tabs. Each tab has an address, so that hints lead to it.

import type { ComponentType } from 'react'
import type { World } from '#account'
import { TabPanel, Tabs } from '../parts/Tabs.tsx'
import { useSimulation } from '../simulation.ts'
import { usePlace } from '../workbench/place.ts'
import { type Actions, actionsOf } from './action.ts'
import { PageFrame } from './PageFrame.tsx'
import type { Section } from './section.tsx'

export interface PageProps {
  readonly page: string // iam/users/ben
  readonly name: string // ben
  readonly tab: string // '': the first
}

export function page({
  kind,
  title = (name) => name,
  subject = (name) => name,
  actions,
  tabs,
}: {
  readonly kind: string
  readonly title?: string | ((name: string) => string)
  readonly subject?: (name: string, world: World) => string // what the address names, as calls name it
  readonly actions?: Actions<string>
  readonly tabs: readonly Section[]
}): ComponentType<PageProps> {
  return function ConsolePage({ page, name, tab }) {
    const { go } = usePlace()
    const named = useSimulation((s) => subject(name, s.world))
    const at = Math.max(
      0,
      tabs.findIndex(({ title }) => slug(title) === tab),
    )
    const shown = tabs[at]
    if (!shown) return null
    const Shown = shown.component
    return (
      <PageFrame
        kind={kind}
        title={typeof title === 'string' ? title : title(name)}
        page={at === 0 ? page : `${page}/${slug(shown.title)}`}
        name={named}
        actions={actionsOf(actions)}
      >
        {tabs.length === 1 ? (
          <Shown name={named} />
        ) : (
          <div className="min-w-0 overflow-hidden rounded-lg border border-line">
            <Tabs
              name="page"
              label="Parts of this page"
              tabs={tabs.map(({ title }) => ({ id: title, label: title }))}
              selected={shown.title}
              onSelect={(title) => go(`console/${page}/${slug(title)}`)}
            />
            <TabPanel name="page" id={shown.title} className="p-3">
              <Shown key={shown.title} name={named} />
            </TabPanel>
          </div>
        )}
      </PageFrame>
    )
  }
}

function slug(title: string): string {
  return title.toLowerCase().replaceAll(' ', '-')
}
