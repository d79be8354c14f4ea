// `aws s3`: the commands that work on buckets and files as a whole, each of several calls.
// AWS: AWS CLI User Guide v2, "Using high-level s3 commands", and AWS CLI 2.36.7 as run, 2026-11.

import { invalidChoice, paramValidation, type Stopped } from '../errors.ts'
import type { Work } from '../place.ts'
import { readArguments, type S3Arguments, type Takes } from './arguments.ts'
import { makeBucket, removeBucket } from './buckets.ts'
import { list } from './list.ts'
import { presign } from './presign.ts'
import { copy, move, remove, sync, TRANSFER } from './transfer.ts'
import { website } from './website.ts'

interface Command extends Takes {
  /** The exit code, or why nothing was done. What there is to say is in `work`. */
  readonly run: (work: Work, args: S3Arguments) => number | Stopped
  readonly usage: string
}

const none = { switches: [], valued: [] }
const two = { positional: 'paths', paths: [2, 2] as const }
const one = { positional: 'path', paths: [1, 1] as const, usage: '<S3Uri>' }
const BETWEEN = '<LocalPath> <S3Uri> or <S3Uri> <LocalPath> or <S3Uri> <S3Uri>'

export const S3_COMMANDS: Readonly<Record<string, Command>> = {
  cp: { ...two, ...TRANSFER, usage: BETWEEN, run: copy },
  ls: {
    positional: 'paths',
    paths: [0, 1],
    switches: ['--recursive', '--human-readable', '--summarize'],
    valued: ['--page-size', '--request-payer', '--bucket-name-prefix', '--bucket-region'],
    usage: '<S3Uri> or NONE',
    run: list,
  },
  mb: { ...one, switches: [], valued: ['--tags'], run: makeBucket },
  mv: { ...two, ...TRANSFER, usage: BETWEEN, run: move },
  presign: { ...one, switches: [], valued: ['--expires-in'], run: presign },
  rb: { ...one, switches: ['--force'], valued: [], run: removeBucket },
  rm: { ...TRANSFER, ...one, positional: 'paths', run: remove },
  sync: {
    ...two,
    switches: [...TRANSFER.switches, '--delete', '--size-only', '--exact-timestamps'],
    valued: TRANSFER.valued,
    usage: BETWEEN,
    run: sync,
  },
  website: { ...one, ...none, positional: 'paths', valued: ['--index-document', '--error-document'], run: website },
}

export function s3([name, ...words]: readonly string[]): ((work: Work) => number | Stopped) | Stopped {
  if (name === undefined)
    return paramValidation('usage: aws [options] s3 <subcommand> [parameters]\naws: [ERROR]: too few arguments')
  const command = Object.hasOwn(S3_COMMANDS, name) ? S3_COMMANDS[name] : undefined
  if (!command) return invalidChoice('subcommand', name, Object.keys(S3_COMMANDS))
  const read = readArguments(words, command)
  return 'stderr' in read ? read : (work) => command.run(work, read)
}
