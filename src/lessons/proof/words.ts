// Level 9: what beginners can read in the time that the lesson names, and translations that are complete.

import { plain } from '../prose.ts'
import { textsOf } from '../texts.ts'
import { untranslated } from '../translate.ts'
import type { Block, Inline, Lesson, Prose, Translation } from '../types.ts'
import type { Path } from '../yaml.ts'
import type { Add } from './play.ts'

const WORDS_A_MINUTE = 180 // of somebody who reads a foreign language slowly
/** What is read only by those who ask for it or go wrong. */
const ON_REQUEST = /^(hint|diagnose|why|right|explain)\./
const MAX_SENTENCE = 20 // words; the course's own rule for beginners

export function proveWords(lesson: Lesson, add: Add): void {
  const proses = [lesson.intro, ...lesson.steps.map(({ body }) => body)]
  const texts = Object.entries(textsOf(lesson))
  const read = texts.filter(([key]) => !ON_REQUEST.test(key) && !leftOut(lesson).has(key)).map(([, text]) => text)
  const words = [...proses.flatMap(paragraphsOf), ...read].reduce((sum, text) => sum + wordsIn(text).length, 0)
  const minutes = Math.ceil(words / WORDS_A_MINUTE)
  if (minutes > lesson.minutes)
    add(
      'L904',
      ['minutes'],
      `${words} words take about ${minutes} minutes to read, more than ${lesson.minutes}`,
      'say less, or name more minutes',
      'warning',
    )
  if (lesson.level !== 'beginner') return
  for (const [key, text] of texts) tellLong(text, pathOf(lesson, key), add)
  for (const [index, { body }] of lesson.steps.entries())
    for (const text of paragraphsOf(body)) tellLong(text, ['steps', index], add)
  for (const text of paragraphsOf(lesson.intro)) tellLong(text, [], add)
}

/** Of cards that are drawn, the texts of as many as no run shows. */
function leftOut({ steps }: Lesson): ReadonlySet<string> {
  return new Set(
    steps
      .flatMap(({ activities }) => activities)
      .flatMap((one) =>
        (one.kind === 'sort' && one.draw !== undefined ? one.items.slice(one.draw) : []).map(
          (item) => `item.${one.id}.${item.id}`,
        ),
      ),
  )
}

export function proveTranslation(lesson: Lesson, translation: Translation, add: Add): void {
  const missing = untranslated(lesson, translation)
  if (missing.length > 0)
    add(
      'L901',
      ['locales', 'translations'],
      `${translation.locale}: ${missing.length} texts are not translated, the first is \`${missing[0] ?? ''}\``,
      `npm run lessons -- texts --extract ${translation.locale}`,
      'warning',
    )
}

function tellLong(text: string, path: Path, add: Add): void {
  for (const sentence of sentencesIn(text)) {
    const { length } = wordsIn(sentence)
    if (length > MAX_SENTENCE)
      add(
        'L905',
        path,
        `a sentence of ${length} words: "${wordsIn(sentence).slice(0, 6).join(' ')} …"`,
        `make two of it; ${MAX_SENTENCE} words are enough`,
        'warning',
      )
  }
}

/** `hint.look.1` → where that hint stands in the front matter. */
function pathOf({ steps }: Lesson, key: string): Path {
  const [kind = '', of = '', index = ''] = key.split('.')
  for (const [s, step] of steps.entries()) {
    const path: Path = ['steps', s]
    const goal = step.goals.findIndex(({ id }) => kind === 'goal' && id === of)
    if (goal >= 0) return [...path, 'goals', goal, 'text']
    if (kind === 'hint' && step.id === of) return [...path, 'hints', Number(index)]
    if (kind === 'diagnose' && step.id === of) return [...path, 'diagnose', Number(index), 'say']
    for (const [name, all] of Object.entries({ predict: step.predict, quiz: step.quiz, activity: step.activities })) {
      const at = all.findIndex(({ id }) => id === of)
      if (at >= 0) return [...path, name, at]
    }
  }
  return [kind]
}

function sentencesIn(text: string): readonly string[] {
  return text.split(/(?<=[.?!:;])\s+/)
}

function wordsIn(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
}

/** What is read as sentences: paragraphs wherever they stand, no code and no tables. */
function paragraphsOf(prose: Prose): readonly string[] {
  return prose.flatMap((block: Block): readonly string[] => {
    switch (block.type) {
      case 'paragraph':
        return [plain(block.children as readonly Inline[])]
      case 'quote':
      case 'box':
        return paragraphsOf(block.children)
      case 'list':
        return block.items.flatMap(paragraphsOf)
      default:
        return []
    }
  })
}
