// Vite: lessons/ → JSON modules, so that YAML and Markdown parsers stay out of the app. A lesson with a problem stops
// the build and says file, line, column and what to try.

import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import type { Problem } from '#lessons'
import { problemLine, readCourse } from './readLessons.ts'

const COURSE = 'virtual:course'
const LESSONS = 'virtual:lessons'
const LESSON = 'virtual:lesson/'

export function lessonsPlugin(): Plugin {
  let root = 'lessons'
  let read: ReturnType<typeof readCourse> | undefined
  const current = (): NonNullable<typeof read> => (read ??= readCourse(root))
  const proved = (): NonNullable<typeof read> => {
    const errors = current().problems.filter(({ severity }) => severity === 'error')
    if (errors.length > 0) throw refusal(errors)
    return current()
  }
  return {
    name: 'lessons',
    configResolved(config) {
      root = resolve(config.root, 'lessons')
    },
    resolveId: (id) => (id === COURSE || id === LESSONS || id.startsWith(LESSON) ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${COURSE}`) return `export default ${JSON.stringify(proved().course)}`
      if (id === `\0${LESSONS}`) {
        const rows = proved().lessons.map(
          (lesson) => `${JSON.stringify(lesson.id)}: () => import(${JSON.stringify(LESSON + lesson.id)})`,
        )
        return `export const loaders = { ${rows.join(', ')} }`
      }
      if (!id.startsWith(`\0${LESSON}`)) return undefined
      const found = proved().lessons.find((lesson) => id === `\0${LESSON}${lesson.id}`)
      return `export default ${JSON.stringify(found?.lesson)}`
    },
    configureServer(server) {
      server.watcher.add(root)
      server.watcher.on('all', (_event, file) => {
        if (!file.startsWith(root)) return
        read = undefined
        for (const [id, module] of server.moduleGraph.idToModuleMap)
          if (id.startsWith('\0virtual:')) server.moduleGraph.invalidateModule(module)
        server.ws.send({ type: 'full-reload' })
      })
    },
  }
}

/** An author needs the places in the lesson, not those in the build. */
function refusal(problems: readonly Problem[]): Error {
  const error = new Error(`The lessons cannot be built:\n${problems.map(problemLine).join('\n')}`)
  error.stack = ''
  return error
}
