// A profile with `role_arn`: the role is assumed before the command's own calls, and its session kept for the next one.
// AWS: AWS CLI User Guide v2, "Using an IAM role in the AWS CLI", 2026-11.

import type { Credentials } from '#account'
import { readFile, writeFile } from '../shell/files.ts'
import type { RoleProfile } from './configuration.ts'
import { generalError, serviceError, type Stopped } from './errors.ts'
import { isMembers } from './members.ts'
import { begin, ended, type Place, type Ran, request, type Work } from './place.ts'

/** The role's credentials and where the work goes on, or what there is to say instead. */
export type Assumed = { readonly work: Work; readonly credentials: Credentials } | Ran

export function assume(place: Place, source: Credentials, { profile, settings }: RoleProfile): Assumed {
  const cache = `.aws/cli/cache/${profile}.json`
  const work = begin(place, source)
  const kept = sessionIn(readFile(place.files, cache), settings.role_arn, place.world.now)
  if (kept) return { work, credentials: kept }
  const serial = settings.mfa_serial
  const question = serial === undefined ? '' : `Enter MFA code for ${serial}: `
  const [code = '', ...more] = place.input.split('\n')
  if (serial !== undefined && more.length === 0 && place.interactive)
    return { ...ended(work, 0), stdout: question, asks: true }
  if (serial !== undefined && more.length === 0) return stopped(work, generalError('EOF when reading a line'))
  work.stdout += question
  const result = request(work, 'sts.AssumeRole', {
    RoleArn: settings.role_arn,
    RoleSessionName: settings.role_session_name ?? `botocore-session-${Math.floor(place.world.now / 1000)}`,
    ...(settings.external_id !== undefined && { ExternalId: settings.external_id }),
    ...(settings.duration_seconds !== undefined && { DurationSeconds: Number(settings.duration_seconds) }),
    ...(serial !== undefined && { SerialNumber: serial, TokenCode: code }),
  })
  if (!result.ok) return stopped(work, serviceError('AssumeRole', result.error))
  const answer = isMembers(result.output) ? result.output : {}
  const text = JSON.stringify({ ...answer, RoleArn: settings.role_arn })
  const session = sessionIn(text, settings.role_arn, place.world.now)
  work.files = writeFile(work.files, cache, text)
  return session ? { work, credentials: session } : stopped(work, generalError('AssumeRole gave no credentials'))
}

function stopped(work: Work, { stderr, exitCode }: Stopped): Ran {
  return ended({ ...work, stderr: work.stderr + stderr }, exitCode)
}

/** undefined where none is kept, or it is over, or of another role. */
function sessionIn(text: string | undefined, role: string | undefined, now: number): Credentials | undefined {
  if (text === undefined) return undefined
  try {
    const kept: unknown = JSON.parse(text)
    if (!isMembers(kept) || kept.RoleArn !== role || !isMembers(kept.Credentials)) return undefined
    const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = kept.Credentials
    if (Date.parse(String(Expiration)) <= now) return undefined
    return {
      accessKeyId: String(AccessKeyId),
      secretAccessKey: String(SecretAccessKey),
      sessionToken: String(SessionToken),
    }
  } catch {
    return undefined
  }
}
