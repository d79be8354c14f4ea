// Answers kept for questions that come again. What is kept are plain values that nobody changes, so nobody can tell
// whether an answer is new; and the memory does not grow without bound.

const LONGEST = 2000 // characters; longer questions are not worth their memory

/** Keeps at most `limit` answers, by a text; when there are more, all are forgotten. */
export function remember<Answer>(limit: number, answer: (question: string) => Answer): (question: string) => Answer {
  const kept = new Map<string, Answer>()
  return (question) => {
    const known = kept.get(question)
    if (known !== undefined) return known
    const found = answer(question)
    if (kept.size >= limit) kept.clear()
    if (question.length <= LONGEST) kept.set(question, found)
    return found
  }
}

/** Something read from a text once, with a number by which answers about it can be kept. */
export interface Numbered {
  readonly id: number // -1: one of too many to be numbered
}

const MOST = 10_000 // things of one kind that are numbered

/** The same text gives the same object. */
export function numbered<Thing extends Numbered>(make: (text: string, id: number) => Thing): (text: string) => Thing {
  const kept = new Map<string, Thing>()
  let last: Thing | undefined // most often the same comes again at once
  let lastText: string | undefined
  return (text) => {
    if (text === lastText && last) return last
    let thing = kept.get(text)
    if (!thing) {
      const id = kept.size < MOST && text.length <= LONGEST ? kept.size : -1
      thing = make(text, id)
      if (id >= 0) kept.set(text, thing)
    }
    last = thing
    lastText = text
    return thing
  }
}

/** Keeps at most `limit` answers about numbered things; when there are more, all are forgotten. */
export function rememberNumbered<Thing extends Numbered, Answer>(
  limit: number,
  answer: (about: Thing) => Answer,
): (about: Thing) => Answer {
  let kept: (Answer | undefined)[] = []
  let count = 0
  return (about) => {
    const known = kept[about.id]
    if (known !== undefined) return known
    const found = answer(about)
    if (about.id < 0) return found
    if (count >= limit) {
      kept = []
      count = 0
    }
    kept[about.id] = found
    count++
    return found
  }
}

/** Keeps the answer about an object as long as the object lives. */
export function rememberObject<Thing extends object, Answer>(
  answer: (about: Thing) => Answer,
): (about: Thing) => Answer {
  const kept = new WeakMap<Thing, Answer>()
  return (about) => {
    const known = kept.get(about)
    if (known !== undefined) return known
    const found = answer(about)
    kept.set(about, found)
    return found
  }
}
