// Lessons whose every text is a payload, to see what the player makes of them. They are sound otherwise: they are proved.

import { strToU8, zipSync } from 'fflate'

const STEPS = 15 // in a lesson; the format allows 30
const LENGTH = 3000 // characters of payloads in a lesson: a text may have 4,000

export interface PayloadLesson {
  readonly id: string
  readonly payloads: readonly string[]
}

export function batches(payloads: readonly string[]): readonly PayloadLesson[] {
  const all: string[][] = [[]]
  for (const payload of payloads) {
    const last = all.at(-1) ?? []
    const full = last.length === STEPS || [...last, payload].join(' ').length > LENGTH
    if (full && last.length > 0) all.push([payload])
    else last.push(payload)
  }
  return all.map((some, index) => ({ id: `payloads-${index}`, payloads: some }))
}

export function zipOf(lessons: readonly PayloadLesson[]): Buffer {
  return Buffer.from(zipSync(Object.fromEntries(lessons.map((one) => [`${one.id}/lesson.md`, strToU8(textOf(one))]))))
}

function textOf({ id, payloads }: PayloadLesson): string {
  const all = payloads.join(' ')
  const front = {
    format: 1,
    id,
    version: '1.0.0',
    title: all,
    summary: all,
    minutes: 30,
    level: 'beginner',
    glossary: Object.fromEntries(payloads.map((payload, n) => [`t${n}`, payload])),
    account: 'none',
    signIn: 'none',
    steps: payloads.map((text, n) => ({
      id: `s${n}`,
      goals: [
        { id: `g${n}`, text, check: { answered: `q${n}` } },
        { id: `h${n}`, text, check: { sorted: { activity: `a${n}` } } },
      ],
      hints: [`1 ${text}`, `2 ${text}`],
      quiz: [
        {
          kind: 'one',
          id: `q${n}`,
          text,
          explain: text,
          options: [
            { id: 'a', text: `A ${text}`, correct: true, why: text },
            { id: 'b', text: `B ${text}`, correct: false, why: text },
          ],
        },
      ],
      activity: [
        {
          kind: 'sort',
          id: `a${n}`,
          bins: [
            { id: 'x', text: `X ${text}`, note: text },
            { id: 'y', text: `Y ${text}`, note: text },
          ],
          items: [
            { id: `i${n}`, text: `1 ${text}`, in: ['x'], why: { '*': text }, right: text },
            { id: `j${n}`, text: `2 ${text}`, in: ['y'], why: { '*': text }, right: text },
          ],
        },
      ],
    })),
    solution: Object.fromEntries(
      payloads.map((_, n) => [
        `s${n}`,
        [
          { answer: `q${n}`, value: 'a' },
          { answer: `a${n}`, value: { [`i${n}`]: 'x', [`j${n}`]: 'y' } },
        ],
      ]),
    ),
  }
  return `---\n${JSON.stringify(front, null, 1)}\n---\n\n${payloads.map(section).join('\n\n')}\n`
}

/** One with an account: policies hold the payloads, and a diagnosis says them. */
export function accountLesson(id: string, payloads: readonly string[]): string {
  const front = {
    format: 1,
    id,
    version: '1.0.0',
    title: 'Payloads in an account',
    summary: 'Payloads in an account.',
    minutes: 30,
    level: 'beginner',
    account: {
      id: '111122223333',
      now: '2026-01-01T00:00:00Z',
      root: { email: 'root@example.com' },
      users: { ana: { attached: ['AdministratorAccess'] } },
      policies: Object.fromEntries(payloads.map((text, n) => [`P${n}`, { description: text, document: policy(text) }])),
    },
    flawed: payloads.map((_, n) => `policy/P${n}`),
    signIn: 'user/ana',
    steps: [{ id: 's' }],
    solution: {},
  }
  return `---\n${JSON.stringify(front, null, 1)}\n---\n\n## Look {#s}\n\nLook.\n`
}

function policy(text: string): object {
  return { Version: '2012-10-17', Id: text, Statement: [{ Sid: text, Effect: 'Allow', Action: text, Resource: text }] }
}

/** In the prose it stands as text: every character that Markdown knows is escaped. Raw, it is refused; see the spec. */
function section(payload: string, n: number): string {
  const text = escaped(payload)
  return [
    `## ${text} {#s${n}}`,
    text,
    `**${text}** *${text}* [${text}](https://example.com/) :term[${text}]{of=t${n}}`,
    `- ${text}`,
    `> ${text}`,
    `| a |\n| - |\n| ${text} |`,
    `:::aside\n${text}\n:::`,
    `\`\`\`\`text\n${payload.replaceAll('`', "'")}\n\`\`\`\``,
  ].join('\n\n')
}

function escaped(payload: string): string {
  const line = payload.replaceAll(/\s+/g, ' ').trim()
  return line.replaceAll(/[!-/:-@[-`{-~]/g, (sign) => `\\${sign}`)
}
