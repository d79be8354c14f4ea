// THE DOOR of the command line: a line of text and a world in; an outcome and printed text out.

export { elementOf, enumOf, kindOf, memberOf, membersOf, type Option, optionsOf } from './aws/options.ts'
export { isMembers, type Members } from './aws/members.ts'
export { nextPage, pagingOf } from './aws/paging.ts'
export type { ParsedCall } from './aws/parse.ts'
export { complete } from './complete.ts'
export { type LineOutcome, newSession, runLine, type Session } from './run.ts'
export { toLine } from './toLine.ts'
export { isOpen, linesOf } from './words.ts'
