// The worker's side of workerClient.ts: says that it lives, that it has begun, and what it found.

export type Told<Answer> =
  | { readonly kind: 'alive' }
  | { readonly kind: 'begun'; readonly id: number }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answer }

export interface Numbered<Question> {
  readonly id: number
  readonly question: Question
}

/** Answers one question after the other. To be called once, when everything the answers need is there. */
export function answering<Question, Answer>(answerTo: (question: Question) => Answer | Promise<Answer>): void {
  const tell = (told: Told<Answer>): void => postMessage(told)
  addEventListener('message', ({ data: { id, question } }: MessageEvent<Numbered<Question>>) => {
    tell({ kind: 'begun', id })
    void Promise.resolve(answerTo(question)).then((answer) => tell({ kind: 'answer', id, answer }))
  })
  tell({ kind: 'alive' })
}
