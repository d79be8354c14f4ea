import { paramValidation, type Stopped } from '../errors.ts'

/** The complaint of a command that takes nothing but an address in S3. */
export function wrongType(): Stopped {
  return paramValidation('<S3Uri>\nError: Invalid argument type')
}
