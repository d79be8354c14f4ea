import { createHash, createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type Credentials, type World, worldFrom } from '#account'
import { newSession } from '#cli'
import { play } from './testLines.ts'

const reads = (...Action: readonly string[]) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action, Resource: '*' }],
})
const { world } = worldFrom({
  id: '111122223333',
  now: '2026-11-23T09:00:00Z',
  root: { email: 'owner@pinebox.example' },
  users: {
    ben: { inline: { reads: reads('s3:GetObject') } },
    cy: {
      accessKeys: [
        { id: 'AKIAIOSFODNN7EXAMPLE', secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', status: 'Active' },
      ],
    },
  },
  buckets: {
    photos: {
      objects: {
        'dawn.jpg': { body: 'dawn' },
        '2026/noon.jpg': { body: 'noon' },
        '2026/notes.txt': { body: 'none' },
      },
    },
    empty: {},
  },
}) as { world: World }
const root = { identity: 'root' }
const session = { ...newSession, files: { 'h.txt': 'hello\n', 'd/a.txt': '1\n', 'd/b.jpg': '2\n' } }

const fails = (text: string): string => `\naws: [ERROR]: ${text}\n`
const invalid = (text: string): string => fails(`An error occurred (ParamValidation): ${text}`)
const when = '2026-10-24 09:00:00'

/** AWS: AWS CLI 2.36.7, 2026-11. */
const cases: readonly (readonly [
  lines: readonly string[],
  said: string,
  rest?: { readonly stderr?: string; readonly exitCode?: number; readonly as?: Credentials },
])[] = [
  [['aws s3 mb s3://fresh'], 'make_bucket: fresh\n'],
  [
    ['aws s3 mb s3://photos'],
    '',
    {
      exitCode: 1,
      stderr:
        'make_bucket failed: s3://photos An error occurred (BucketAlreadyOwnedByYou) when calling the CreateBucket operation: Your previous request to create the named bucket succeeded and you already own it.\n',
    },
  ],
  [['aws s3 rb s3://empty'], 'remove_bucket: empty\n'],
  [
    ['aws s3 rb s3://photos'],
    '',
    {
      exitCode: 1,
      stderr:
        'remove_bucket failed: s3://photos An error occurred (BucketNotEmpty) when calling the DeleteBucket operation: The bucket you tried to delete is not empty\n',
    },
  ],
  [
    ['aws s3 rb s3://photos --force'],
    'delete: s3://photos/2026/noon.jpg\ndelete: s3://photos/2026/notes.txt\ndelete: s3://photos/dawn.jpg\nremove_bucket: photos\n',
  ],
  [
    ['aws s3 rb s3://photos/dawn.jpg'],
    '',
    { exitCode: 252, stderr: invalid('Please specify a valid bucket name only. E.g. s3://bucket') },
  ],
  [['aws s3 ls'], `${when} empty\n${when} photos\n`],
  [['aws s3 ls photos'], `                           PRE 2026/\n${when}          4 dawn.jpg\n`],
  [['aws s3 ls s3://photos/2026'], '                           PRE 2026/\n'],
  [['aws s3 ls s3://photos/2026/'], `${when}          4 noon.jpg\n${when}          4 notes.txt\n`],
  [
    ['aws s3 ls s3://photos/2026/ --recursive --human-readable --summarize'],
    `${when}    4 Bytes 2026/noon.jpg\n${when}    4 Bytes 2026/notes.txt\n\nTotal Objects: 2\n   Total Size: 8 Bytes\n`,
  ],
  [
    ['aws s3 ls s3://nowhere'],
    '',
    {
      exitCode: 254,
      stderr: fails(
        'An error occurred (NoSuchBucket) when calling the ListObjectsV2 operation: The specified bucket does not exist',
      ),
    },
  ],
  [
    ['aws s3 ls s3://photos'],
    '',
    {
      as: { identity: 'user/ben' },
      exitCode: 254,
      stderr: fails(
        'An error occurred (AccessDenied) when calling the ListObjectsV2 operation: User: arn:aws:iam::111122223333:user/ben is not authorized to perform: s3:ListBucket on resource: "arn:aws:s3:::photos" because no identity-based policy allows the s3:ListBucket action',
      ),
    },
  ],
  [['aws s3 cp h.txt s3://photos'], 'upload: ./h.txt to s3://photos/h.txt\n'],
  [['aws s3 cp h.txt s3://photos/2026/'], 'upload: ./h.txt to s3://photos/2026/h.txt\n'],
  [['aws s3 cp h.txt s3://photos/x --dryrun'], '(dryrun) upload: ./h.txt to s3://photos/x\n'],
  [['aws s3 cp h.txt s3://photos/x --quiet', 'aws s3 cp s3://photos/x -'], 'hello\n'],
  [['echo hi | aws s3 cp - s3://photos/hi --only-show-errors', 'aws s3 cp s3://photos/hi -'], 'hi\n'],
  [
    [
      'aws s3 cp h.txt s3://photos/x --metadata team=blue --sse --storage-class STANDARD_IA',
      "aws s3api head-object --bucket photos --key x --query '[ContentType,Metadata.team,StorageClass]' --output text",
    ],
    'text/plain\tblue\tSTANDARD_IA\n',
  ],
  [['aws s3 cp s3://photos/dawn.jpg .', 'cat dawn.jpg'], 'dawn'],
  [['aws s3 cp s3://photos/dawn.jpg out/', 'cat out/dawn.jpg'], 'dawn'],
  [['aws s3 cp s3://photos/dawn.jpg s3://empty/a/'], 'copy: s3://photos/dawn.jpg to s3://empty/a/dawn.jpg\n'],
  [
    ['aws s3 cp s3://photos/2026 here --recursive'],
    'download: s3://photos/2026/noon.jpg to here/noon.jpg\ndownload: s3://photos/2026/notes.txt to here/notes.txt\n',
  ],
  [
    ["aws s3 cp s3://photos . --recursive --exclude '*' --include '*.t[wx]t'"],
    'download: s3://photos/2026/notes.txt to 2026/notes.txt\n',
  ],
  [
    ['aws s3 cp d s3://empty'],
    '',
    {
      exitCode: 1,
      stderr: "upload failed: ./d to s3://empty/d [Errno 21] Is a directory: '/home/cloudshell-user/d'\n",
    },
  ],
  [
    ['aws s3 cp h.txt s3://nowhere/'],
    '',
    {
      exitCode: 1,
      stderr:
        'upload failed: ./h.txt to s3://nowhere/h.txt An error occurred (NoSuchBucket) when calling the PutObject operation: The specified bucket does not exist\n',
    },
  ],
  [
    ['aws s3 cp s3://photos/nothing .'],
    '',
    {
      as: { identity: 'user/ben' }, // who may read but not list is not told what is missing
      exitCode: 1,
      stderr: 'fatal error: An error occurred (403) when calling the HeadObject operation: Forbidden\n',
    },
  ],
  [
    ['aws s3 mv h.txt s3://empty/', 'cat h.txt'],
    '',
    { exitCode: 1, stderr: 'cat: h.txt: No such file or directory\n' },
  ],
  [['aws s3 mv s3://photos/dawn.jpg s3://photos/dusk.jpg'], 'move: s3://photos/dawn.jpg to s3://photos/dusk.jpg\n'],
  [
    ['aws s3 mv s3://photos/dawn.jpg s3://photos/dawn.jpg'],
    '',
    {
      exitCode: 252,
      stderr: invalid("Cannot mv a file onto itself: 's3://photos/dawn.jpg' - 's3://photos/dawn.jpg'"),
    },
  ],
  [['aws s3 rm s3://photos/dawn.jpg'], 'delete: s3://photos/dawn.jpg\n'],
  [['aws s3 rm s3://photos --recursive --exclude 2026/*'], 'delete: s3://photos/dawn.jpg\n'],
  [['aws s3 rm dawn.jpg'], '', { exitCode: 252, stderr: invalid('<S3Uri>\nError: Invalid argument type') }],
  [['aws s3 sync d s3://empty'], 'upload: d/a.txt to s3://empty/a.txt\nupload: d/b.jpg to s3://empty/b.jpg\n'],
  [['aws s3 sync d s3://empty --quiet', 'aws s3 sync d s3://empty'], ''],
  [
    ['aws s3 sync d s3://empty --quiet', 'echo 3 > d/a.txt; rm d/b.jpg', 'aws s3 sync d s3://empty --delete'],
    'upload: d/a.txt to s3://empty/a.txt\ndelete: s3://empty/b.jpg\n',
  ],
  [['aws s3 sync d s3://empty --quiet', 'echo 3 > d/a.txt', 'aws s3 sync d s3://empty --size-only'], ''],
  [['aws s3 website s3://photos/ --index-document index.html'], ''],
  [
    ['aws s3 website s3://nowhere/ --index-document index.html'],
    '',
    {
      exitCode: 254,
      stderr: fails(
        'An error occurred (NoSuchBucket) when calling the PutBucketWebsite operation: The specified bucket does not exist',
      ),
    },
  ],
]

describe('aws s3', () => {
  it.each(cases.map(([lines, stdout, rest = {}]) => ({ lines, stdout, ...rest })))('answers $lines', (one) => {
    const { lines, stdout, stderr = '', exitCode = 0, as = root } = one
    expect(play(world, as, lines, { session }).last).toMatchObject({ stdout, stderr, exitCode })
  })

  it('signs an address that can be checked', () => {
    const keys = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' }
    const { stdout, made } = play(world, keys, ["aws s3 presign 's3://photos/a b.jpg' --expires-in 60"]).last
    const [address = '', signature] = stdout.trim().split('&X-Amz-Signature=')
    expect(address).toBe(
      'https://photos.s3.eu-west-1.amazonaws.com/a%20b.jpg?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20261123%2Feu-west-1%2Fs3%2Faws4_request&X-Amz-Date=20261123T090000Z&X-Amz-Expires=60&X-Amz-SignedHeaders=host',
    )
    const { host, pathname, search } = new URL(address)
    const asked = `GET\n${pathname}\n${search.slice(1)}\nhost:${host}\n\nhost\nUNSIGNED-PAYLOAD`
    const scope = '20261123/eu-west-1/s3/aws4_request'
    const signed = `AWS4-HMAC-SHA256\n20261123T090000Z\n${scope}\n${createHash('sha256').update(asked).digest('hex')}`
    const sign = (key: Buffer | string, text: string) => createHmac('sha256', key).update(text).digest()
    const key = scope.split('/').reduce<Buffer | string>(sign, `AWS4${keys.secretAccessKey}`)
    expect(signature).toBe(sign(key, signed).toString('hex'))
    expect(made).toEqual([])
  })
})
