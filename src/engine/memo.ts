// Answers kept for questions that come again. What is kept are plain values that nobody changes, so nobody can tell
// whether an answer is new; and the memory does not grow without bound.

const LONGEST = 2000 // characters; longer questions are not worth their memory

/** Keeps at most `limit` answers, by a text; when there are more, all are forgotten. */
export function remember<Answer>(limit: number, answer: (question: string) => Answer): (question: string) => Answer {
  const kept = new Map<string, Answer>()
  let last: string | undefined // most often the same question comes again at once
  let lastAnswer: Answer | undefined
  return (question) => {
    if (question === last && lastAnswer !== undefined) return lastAnswer
    let found = kept.get(question)
    if (found === undefined) {
      found = answer(question)
      if (kept.size >= limit) kept.clear()
      if (question.length <= LONGEST) kept.set(question, found)
    }
    last = question
    lastAnswer = found
    return found
  }
}
