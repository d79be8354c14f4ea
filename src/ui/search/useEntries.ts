// Everything that can be found: rows of lessons, pages, places of the workbench, actions and words.

import { use } from 'react'
import { useLocation } from 'wouter'
import course from 'virtual:course'
import { fixtures } from 'virtual:fixtures'
import { consolePages, menuOf } from '../console/pages.ts'
import { lessonPath, sandboxPath } from '../lessonPath.ts'
import { isUntouched } from '../moment.ts'
import { themes } from '../parts/ThemeButton.tsx'
import { type Theme, usePreferences } from '../preferences.ts'
import { carry, fixtureWords, ready } from '../sandbox/sandbox.ts'
import { SimulationContext, type SimulationStore } from '../simulation.ts'
import { areaTitle, usePlace } from '../workbench/place.ts'
import { goAndEnter } from '../workbench/useKeys.ts'
import type { Findable } from './find.ts'

export interface Entry extends Findable {
  readonly moves: boolean // leads to another place, where the focus then belongs
  readonly atStart: boolean // offered before anything is typed
  readonly open: () => void
}

const pages = [
  ['/', 'Course', 'The course map: all units and lessons, and what you have reached. Home.'],
  ['/sandbox', 'Sandbox', 'Any account, no goals.'],
  ['/review', 'Review', 'What you missed in a quiz comes back here.'],
  ['/glossary', 'Glossary', 'Every word of the course in a plain sentence.'],
  ['/learn', 'Lessons from elsewhere', 'Open a lesson of your teacher or of somebody on the web.'],
  ['/author', 'Write a lesson', 'The author view: files, preview and proof.'],
  ['/data', 'Your data', 'Take what you have reached along as a file, or bring it back.'],
] as const

export function useEntries(): readonly Entry[] {
  const [, navigate] = useLocation()
  const { go } = usePlace()
  const store = use(SimulationContext)
  const setTheme = usePreferences((p) => p.setTheme)
  // The console and its neighbours are those of the account that is open here, else those of the sandbox.
  const account = store?.getState().lesson.account ? store : null
  const toPlace = account ? go : (place: string) => navigate(sandboxPath(place))

  const link = (path: string) => ({ moves: true, atStart: false, open: () => navigate(path) })
  const act = (open: () => void) => ({ group: 'Actions', moves: false, atStart: true, open })
  return [
    ...(account ? areasOf(account, go) : []),
    ...(store ? actionsOf(store).map(({ open, ...row }) => ({ ...row, ...act(open) })) : []),
    ...pages.map(([path, name, about]) => ({ id: path, group: 'Pages', name, about, ...link(path), atStart: true })),
    ...course.units.flatMap(({ n, title, lessons, quiz }) => [
      ...lessons
        .filter((card) => card.ready)
        .map(({ id, number, title: name, summary }) => ({
          id: `lesson/${id}`,
          group: 'Lessons',
          name: `${number} ${name}`,
          about: summary,
          words: `unit ${n} ${title}`,
          ...link(lessonPath(id)),
        })),
      ...(quiz.length === 0
        ? []
        : [{ id: `quiz/${n}`, group: 'Quizzes', name: `Quiz of unit ${n}`, about: title, ...link(`/quiz/${n}`) }]),
    ]),
    ...(account ? menuOf(account.getState().lesson.tools.console) : consolePages).flatMap(
      ({ path, service, group, about }) =>
        about === undefined
          ? []
          : [
              {
                id: `console/${path}`,
                group: account ? 'Console' : 'Console of the sandbox',
                name: `${service} ${group}`,
                about,
                moves: true,
                atStart: false,
                open: () => goAndEnter(`console/${path}`, toPlace),
              },
            ],
    ),
    ...Object.keys(fixtures).map((name) => ({
      id: `sandbox/${name}`,
      name: `New sandbox: ${name}`,
      about: fixtureWords[name] ?? '',
      ...act(() => {
        carry(ready(name))
        navigate(sandboxPath())
      }),
      moves: true,
      atStart: false,
    })),
    ...(Object.keys(themes) as Theme[]).map((theme) => ({
      id: `colours/${theme}`,
      name: `Colours: ${themes[theme].label}`,
      about: 'How the pages look.',
      words: 'theme mode',
      ...act(() => setTheme(theme)),
      atStart: false,
    })),
    ...Object.entries(course.glossary).map(([term, meaning]) => ({
      id: `word/${term}`,
      group: 'Glossary',
      name: term,
      about: meaning,
      ...link(`/glossary/${encodeURIComponent(term)}`),
    })),
  ]
}

function areasOf(store: SimulationStore, go: (place: string) => void): readonly Entry[] {
  const { lesson, consolePage } = store.getState()
  return (Object.keys(areaTitle) as (keyof typeof areaTitle)[])
    .filter((area) => area !== 'terminal' || lesson.tools.terminal)
    .map((area) => ({
      id: `area/${area}`,
      group: 'Places of the workbench',
      name: areaTitle[area],
      about: areaAbout[area],
      moves: true,
      atStart: true,
      open: () => goAndEnter(area === 'console' ? `console/${consolePage}` : area, go),
    }))
}

const areaAbout: Record<keyof typeof areaTitle, string> = {
  lesson: 'The text, the goals and the hints.',
  console: 'The pages of the account.',
  policy: 'The editor of policies.',
  why: 'The request, and how it is decided.',
  access: 'Everybody, and what they may do with what.',
  map: 'The account as a picture.',
  time: 'Everything that was done, and the way back.',
  events: 'Every call as it was recorded.',
  terminal: 'The command line.',
}

/** What the bar at the top can do at the moment. */
function actionsOf(store: SimulationStore) {
  const { past, future, lesson, step, undo, redo, reset, check } = store.getState()
  const goals = lesson.steps[step]?.goals.length ?? 0
  return [
    { can: past.length > 0, id: 'undo', name: 'Undo the last call', about: 'Ctrl+Z', open: undo },
    { can: future.length > 0, id: 'redo', name: 'Redo the call', about: 'Ctrl+Shift+Z', open: redo },
    { can: goals > 0, id: 'check', name: 'Check the goals', about: 'Ctrl+Enter', open: () => check() },
    {
      can: !isUntouched(lesson, store.getState(), past),
      id: 'reset',
      name: 'Start over',
      about: 'As it was in the beginning. Undo brings everything back.',
      open: reset,
    },
  ].filter(({ can }) => can)
}
