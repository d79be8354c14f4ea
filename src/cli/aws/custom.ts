// Commands of `aws` that are no service's API.

import { configure } from './configure.ts'
import type { Stopped } from './errors.ts'
import type { CustomCommand } from './names.ts'
import type { Place, Ran, Work } from './place.ts'
import { s3 } from './s3/index.ts'
import { sso } from './sso.ts'

/** Reads the words behind the command; what comes back does the work and ends with its exit code. */
type ApiCommand = (words: readonly string[]) => ((work: Work) => number | Stopped) | Stopped
type LocalCommand = (place: Place, words: readonly string[], profile: string | undefined) => Ran | Stopped

type Some<C> = Readonly<Partial<Record<CustomCommand, C>> & Record<string, C>>

/** Those that make calls. */
export const API_COMMANDS: Some<ApiCommand> = { s3 }
/** Those that set up what others sign with. */
export const LOCAL_COMMANDS: Some<LocalCommand> = { configure, sso }
