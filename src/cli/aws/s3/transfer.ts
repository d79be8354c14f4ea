// `aws s3 cp`, `mv`, `rm` and `sync`: what there is, what of it takes part, and where each goes.
// SIMPLIFIED: nothing is slow, so no progress is shown, and nothing is sent in parts.

import { generalError, paramValidation, type Stopped } from '../errors.ts'
import type { Work } from '../place.ts'
import { namesIn, readFile } from '../../shell/files.ts'
import { type Filter, passes, type S3Arguments } from './arguments.ts'
import { wrongType } from './wrongType.ts'
import { type Found, isSame, sourcesOf } from './sources.ts'
import { MEMBERS, type Move, perform, type Voice } from './perform.ts'
import { baseName, isS3, shown, type Where, whereOf } from './uri.ts'

export const TRANSFER = {
  switches: words(
    '--recursive --dryrun --quiet --only-show-errors --no-progress --no-guess-mime-type',
    '--follow-symlinks --no-follow-symlinks --force-glacier-transfer --ignore-glacier-warnings',
  ),
  valued: [
    ...words(
      '--include --exclude --source-region --request-payer --page-size --expected-size',
      '--copy-props --checksum-algorithm --checksum-mode --grants',
    ),
    ...Object.keys(MEMBERS),
  ],
}

function words(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(' '))
}

export function copy(work: Work, args: S3Arguments): number | Stopped {
  return transfer(work, args, 'cp')
}

export function move(work: Work, args: S3Arguments): number | Stopped {
  const [from, to] = args.paths.map(whereOf)
  if (from && to && isS3(from) && shown(from) === shown(to))
    return paramValidation(`Cannot mv a file onto itself: '${shown(from)}' - '${shown(to)}'`)
  return transfer(work, args, 'mv')
}

export function sync(work: Work, args: S3Arguments): number | Stopped {
  return transfer(work, args, 'sync')
}

export function remove(work: Work, args: S3Arguments): number | Stopped {
  const [from] = args.paths.map(whereOf)
  if (!from || !isS3(from)) return wrongType()
  const many = args.switches.has('--recursive')
  const found = sourcesOf(work, from, many ? 'all' : 'unseen')
  if ('fatal' in found) return fatal(work, found.fatal)
  const moves = chosen(found.found, args.filters).map((one): Move => ({ kind: 'delete', from: one.where }))
  return performAll(work, args, moves)
}

/** Everything in a bucket, as `rb --force` does it first. */
export function removeAll(work: Work, bucket: string): number | Stopped {
  const paths = [`s3://${bucket}`]
  return remove(work, { paths, switches: new Set(['--recursive']), values: new Map(), filters: [] })
}

function transfer(work: Work, args: S3Arguments, name: 'cp' | 'mv' | 'sync'): number | Stopped {
  const [from, to] = args.paths.map(whereOf)
  if (!from || !to || (!isS3(from) && !isS3(to)))
    return paramValidation(
      `usage: aws s3 ${name} <LocalPath> <S3Uri> or <S3Uri> <LocalPath> or <S3Uri> <S3Uri>\nError: Invalid argument type`,
    )
  const stream = name === 'cp' && [from, to].some((where) => !isS3(where) && where.path === '-')
  if (!stream && !isS3(from) && readFile(work.files, from.path) === undefined && !isFolder(work, from.path))
    return generalError(`The user-provided path ${from.path} does not exist.`)
  const many = name === 'sync' || args.switches.has('--recursive')
  const sources = sourcesOf(work, from, many ? 'all' : 'one')
  if ('fatal' in sources) return fatal(work, sources.fatal)
  const kept = chosen(sources.found, args.filters)
  const there = name === 'sync' ? sourcesOf(work, to, 'all') : { found: [] }
  if ('fatal' in there) return fatal(work, there.fatal)
  const moves = kept.flatMap((one): readonly Move[] => {
    const old = there.found.find((other) => other.name === one.name)
    if (old && isSame(work, one, old, args.switches.has('--size-only'))) return []
    return [{ kind: name === 'mv' ? 'move' : 'copy', from: one.where, to: targetOf(work, to, one, many) }]
  })
  const names = new Set(kept.map((one) => one.name))
  const left = args.switches.has('--delete') ? chosen(there.found, args.filters) : []
  const gone = left.filter((one) => !names.has(one.name)).map((one): Move => ({ kind: 'delete', from: one.where }))
  return performAll(work, args, [...moves, ...gone])
}

function performAll(work: Work, args: S3Arguments, moves: readonly Move[]): number {
  const voice: Voice = {
    results: !args.switches.has('--quiet') && !args.switches.has('--only-show-errors'),
    errors: !args.switches.has('--quiet'),
    dry: args.switches.has('--dryrun'),
    guesses: !args.switches.has('--no-guess-mime-type'),
    values: args.values,
  }
  return moves.filter((one) => !perform(work, one, voice)).length > 0 ? 1 : 0
}

function chosen(found: readonly Found[], filters: readonly Filter[]): readonly Found[] {
  return found.filter(({ name }) => passes(name, filters))
}

/** Into a folder, or under the very name that was given. */
function targetOf(work: Work, to: Where, { name }: Found, many: boolean): Where {
  if (isS3(to)) {
    const folder = to.key === '' || to.key.endsWith('/') || many
    if (!folder) return to
    const start = to.key === '' || to.key.endsWith('/') ? to.key : `${to.key}/`
    return { bucket: to.bucket, key: `${start}${many ? name : baseName(name)}` }
  }
  if (to.path === '-') return to
  if (!many && !isFolder(work, to.path)) return to
  const start = to.path.replace(/\/$/, '')
  const last = many ? name : baseName(name)
  return { path: start === '.' ? last : `${start}/${last}` }
}

function isFolder({ files }: Work, path: string): boolean {
  return path.endsWith('/') || /^\.{1,2}$|^~$/.test(path) || namesIn(files, path).length > 0
}

function fatal(work: Work, text: string): number {
  work.stderr += `fatal error: ${text}\n`
  return 1
}
