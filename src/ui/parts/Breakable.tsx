import { Fragment } from 'react'

// After punctuation or before a capital, never before a digit: dates and addresses stay whole.
const BETWEEN_WORDS = /(?<=[:/._@-])(?=\p{L})|(?<=\p{Ll})(?=\p{Lu})/u

/** A long name that breaks between its words, `AWSAccount` `Management` `Full` `Access`, where it has to break. */
export function Breakable({ of }: { of: string }) {
  return of.split(BETWEEN_WORDS).map((word, at) => (
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {word}
    </Fragment>
  ))
}
