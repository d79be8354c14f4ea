// What an answer is worth, with a word on each of its parts. Total: any answer gets a grade.

import type { Activity, Answer, Card, Grade, Ordered, PartGrade, Question } from './types.ts'
import { inRange } from './range.ts'

type Parts = Grade['parts']

/** `items`: those that were dealt, where an activity draws from a deck; without, all of them. */
export function gradeAnswer(asked: Question | Activity, answer: Answer, items?: ReadonlySet<string>): Grade {
  switch (asked.kind) {
    case 'one': {
      const chosen = asked.options.find(({ id }) => id === answer)
      return single(answer, chosen?.correct ?? false, chosen?.why, asked.explain)
    }
    case 'decision':
      return single(answer, asked.right !== undefined && answer === asked.right, undefined, asked.explain)
    case 'many':
      return gradeMany(asked.options, answer, asked.explain)
    case 'number': {
      const correct = typeof answer === 'number' && inRange(answer, asked.correct)
      return {
        correct,
        share: correct ? 100 : 0,
        parts: {},
        ...say(correct ? asked.explain : (asked.why ?? asked.explain)),
      }
    }
    case 'order':
      return gradeOrder(asked.items, answer, 'explain' in asked ? asked.explain : undefined)
    case 'note':
      return whole(
        asked.fields.map(({ id, min }) => [id, part((placed(answer, id) ?? '').trim().length >= min)] as const),
        asked.fields.length,
      )
    case 'sort':
    case 'match':
    case 'pin': {
      const dealt = asked.items.filter(({ id }) => !items || items.has(id))
      return whole(
        dealt.flatMap((card) => {
          const bin = placed(answer, card.id)
          return bin === undefined ? [] : [[card.id, gradeCard(card, bin)] as const]
        }),
        dealt.length,
      )
    }
  }
}

function single(answer: Answer, correct: boolean, why: string | undefined, explain: string | undefined): Grade {
  const parts = typeof answer === 'string' ? { [answer]: part(correct, why) } : {}
  return { correct, share: correct ? 100 : 0, parts, ...say(explain) }
}

function gradeCard({ in: right, why, right: praise }: Card, bin: string): PartGrade {
  if (right.includes(bin)) return part(true, praise)
  return part(false, Object.hasOwn(why, bin) ? why[bin] : why['*'])
}

function gradeMany(
  options: Extract<Question, { kind: 'many' }>['options'],
  answer: Answer,
  explain: string | undefined,
): Grade {
  const chosen = new Set(Array.isArray(answer) ? (answer as readonly string[]) : [answer])
  const right = options.filter(({ id, correct }) => chosen.has(id) === correct).length
  const known = options.filter(({ id }) => chosen.has(id))
  return {
    correct: right === options.length && known.length === chosen.size,
    share: percent(right, options.length),
    parts: Object.fromEntries(known.map(({ id, correct, why }) => [id, part(correct, why)])),
    ...say(explain),
  }
}

function gradeOrder(items: readonly Ordered[], answer: Answer, explain: string | undefined): Grade {
  const given = Array.isArray(answer) ? (answer as readonly string[]) : []
  const grade = whole(
    items.flatMap(({ id, why }, index) =>
      given.includes(id) ? [[id, part(given[index] === id, given[index] === id ? undefined : why)] as const] : [],
    ),
    items.length,
  )
  return { ...grade, correct: grade.correct && given.length === items.length, ...say(explain) }
}

function whole(parts: readonly (readonly [string, PartGrade])[], of: number): Grade {
  const right = parts.filter(([, { correct }]) => correct).length
  return { correct: right === of, share: percent(right, of), parts: Object.fromEntries(parts) as Parts }
}

function placed(answer: Answer, item: string): string | undefined {
  if (typeof answer !== 'object' || Array.isArray(answer)) return undefined
  const places = answer as Readonly<Record<string, string>>
  return Object.hasOwn(places, item) ? places[item] : undefined
}

function part(correct: boolean, text?: string): PartGrade {
  return { correct, ...say(text) }
}

function say(text: string | undefined): { say?: string } {
  return text === undefined ? {} : { say: text }
}

function percent(part: number, of: number): number {
  return of === 0 ? 100 : Math.floor((100 * part) / of)
}
