// Vite: lessons/ → JSON modules, so that YAML and Markdown parsers stay out of the app. A lesson with a problem stops
// the build and says file, line, column and what to try.

import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { tsImport } from 'tsx/esm/api'
import type { Plugin } from 'vite'
import type { World } from '#account'
import type { Lesson, Problem } from '#lessons'
import type * as Reader from './readLessons.ts'
import { sourceOver } from './sourceOver.ts'

const COURSE = 'virtual:course'
const LESSONS = 'virtual:lessons'
const LESSON = 'virtual:lesson/'
const TRANSLATIONS = 'virtual:translations' // by lesson and language
const TRANSLATION = 'virtual:translation/'
const FIXTURES = 'virtual:fixtures'
const FIXTURE = 'virtual:fixture/'
const FIXTURE_DATA = 'virtual:fixtures/data' // as written, for lessons that are read in the browser
const SOURCES = 'virtual:lessons/sources' // as written, for authors who begin with one
const SOURCE = 'virtual:source/'
const modules = [COURSE, LESSONS, TRANSLATIONS, FIXTURES, FIXTURE_DATA, SOURCES]

export function lessonsPlugin(): Plugin {
  let home = '.'
  let root = 'lessons'
  let read: Promise<ReturnType<(typeof Reader)['readCourse']>> | undefined
  // The whole account comes with the reader. It is fetched when a lesson is asked for: most tests ask for none.
  let loaded: Promise<typeof Reader> | undefined
  const reader = (): Promise<typeof Reader> => {
    const file = pathToFileURL(resolve(home, 'scripts/readLessons.ts')).href
    return (loaded ??= tsImport(file, file) as Promise<typeof Reader>)
  }
  let built: Promise<ReturnType<(typeof Reader)['readAccounts']>> | undefined
  const accounts = () => (built ??= reader().then(({ readAccounts }) => readAccounts(root)))
  const current = async () => (await reader()).readCourse(root)
  const proved = async () => {
    const found = await (read ??= current())
    const errors = found.problems.filter(({ severity }) => severity === 'error')
    if (errors.length > 0) throw refusal(errors, await reader())
    return found
  }
  return {
    name: 'lessons',
    configResolved(config) {
      home = config.root
      root = resolve(home, 'lessons')
    },
    resolveId: (id) =>
      modules.includes(id) || [LESSON, TRANSLATION, FIXTURE, SOURCE].some((start) => id.startsWith(start))
        ? `\0${id}`
        : undefined,
    async load(id) {
      if (id === `\0${COURSE}`) return `export default ${JSON.stringify((await proved()).course)}`
      if (id === `\0${LESSONS}`) {
        const { lessons } = await proved()
        return loaders(
          'loaders',
          lessons.map((lesson) => lesson.id),
          LESSON,
        )
      }
      if (id === `\0${TRANSLATIONS}`) return translationLoaders((await proved()).lessons)
      if (id.startsWith(`\0${TRANSLATION}`)) {
        const { lessons } = await proved()
        const [of, locale] = id.slice(TRANSLATION.length + 1).split('/')
        const found = lessons.find((lesson) => lesson.id === of)?.translations.find((one) => one.locale === locale)
        return `export default ${JSON.stringify(found)}`
      }
      if (id === `\0${FIXTURES}`) return loaders('fixtures', Object.keys(await accounts()), FIXTURE)
      if (id === `\0${FIXTURE_DATA}`) return `export default ${JSON.stringify((await reader()).readAccountData(root))}`
      if (id === `\0${SOURCES}`)
        return loaders(
          'sources',
          (await reader()).lessonFolders(root).map((folder) => basename(folder)),
          SOURCE,
        )
      if (id.startsWith(`\0${SOURCE}`))
        return `export default ${JSON.stringify((await reader()).readFolder(resolve(root, id.slice(SOURCE.length + 1))))}`
      if (id.startsWith(`\0${FIXTURE}`))
        return `export default ${JSON.stringify((await accounts())[id.slice(FIXTURE.length + 1)])}`
      if (!id.startsWith(`\0${LESSON}`)) return undefined
      const found = (await proved()).lessons.find((lesson) => id === `\0${LESSON}${lesson.id}`)
      return lessonModule(found?.lesson, await accounts())
    },
    /** The schemas for authors' editors, and the images of lessons. */
    async generateBundle() {
      for (const [name, schema] of Object.entries((await reader()).jsonSchemas()))
        this.emitFile({ type: 'asset', fileName: `schema/${name}`, source: JSON.stringify(schema) })
      for (const { id, images } of (await proved()).lessons)
        for (const image of images)
          this.emitFile({
            type: 'asset',
            fileName: `lessons/${id}/${image}`,
            source: readFileSync(resolve(root, id, image)),
          })
    },
    configureServer(server) {
      server.watcher.add(root)
      server.watcher.on('all', (_event, file) => {
        if (!file.startsWith(root)) return
        read = built = undefined
        for (const [id, module] of server.moduleGraph.idToModuleMap)
          if (id.startsWith('\0virtual:')) server.moduleGraph.invalidateModule(module)
        server.ws.send({ type: 'full-reload' })
      })
    },
  }
}

/** A lesson with its account, which takes what it can from the ready account that it is most alike: that is fetched once. */
function lessonModule(lesson: Lesson | undefined, accounts: Readonly<Record<string, World>>): string {
  if (!lesson) return 'export default undefined'
  const { world, ...rest } = lesson
  const [alone, ...shared] = [
    { name: '', source: JSON.stringify(world) },
    ...Object.entries(accounts).map(([name, account]) => ({ name, source: sourceOver(world, account, 'account') })),
  ]
  const { name, source } = shared.reduce((a, b) => (b.source.length < a.source.length ? b : a), alone)
  const from = name === '' ? '' : `import account from ${JSON.stringify(FIXTURE + name)}\n`
  return `${from}export default {...${JSON.stringify(rest)},world:${source}}`
}

/** Lesson → language → what fetches it. Lessons that stand in one language alone have no row. */
function translationLoaders(lessons: readonly ReturnType<(typeof Reader)['readLesson']>[]): string {
  const rows = lessons
    .filter(({ translations }) => translations.length > 0)
    .map(({ id, translations }) => {
      const inside = translations.map(
        ({ locale }) =>
          `${JSON.stringify(locale)}: () => import(${JSON.stringify(`${TRANSLATION}${id}/${locale}`)}).then((module) => module.default)`,
      )
      return `${JSON.stringify(id)}: { ${inside.join(', ')} }`
    })
  return `export const translations = { ${rows.join(', ')} }`
}

/** A module of one table: name → what fetches it. */
function loaders(table: string, names: readonly string[], prefix: string): string {
  const rows = names.map((name) => `${JSON.stringify(name)}: () => import(${JSON.stringify(prefix + name)})`)
  return `export const ${table} = { ${rows.join(', ')} }`
}

/** An author needs the places in the lesson, not those in the build. */
function refusal(problems: readonly Problem[], { problemLine }: typeof Reader): Error {
  const error = new Error(`The lessons cannot be built:\n${problems.map(problemLine).join('\n')}`)
  error.stack = ''
  return error
}
