// The account that the tests of this part work in: ana may do everything, ben nothing, cleo what a boundary leaves.

import { worldFrom } from './fixture.ts'
import { mergeFixture } from './fixture/extend.ts'
import type { World } from './types.ts'

export const ACCOUNT = '111122223333'
export const PHOTOS = 'pinebox-photos'
export const READ_PHOTOS = `arn:aws:iam::${ACCOUNT}:policy/ReadPhotos`

/** Cleo's. */
export const KEY = 'AKIAIOSFODNN7EXAMPLE'
export const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'

/** Hers, too: what only the console can register. */
export const PASSKEY = `arn:aws:iam::${ACCOUNT}:u2f/user/cleo/laptop-K7MDENGBPXRFICYEXAMPLEKEY2`

/** A policy's text from its statements. */
export function policyText(...Statement: readonly object[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement })
}

const trustBen = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${ACCOUNT}:user/ben` }, Action: 'sts:AssumeRole' }],
}
const readPhotos = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Action: ['s3:ListBucket', 's3:GetObject'],
      Resource: [`arn:aws:s3:::${PHOTOS}`, `arn:aws:s3:::${PHOTOS}/*`],
    },
  ],
}

/** As the CloudTrail User Guide writes it. */
const logPolicy = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Service: 'cloudtrail.amazonaws.com' },
      Action: 's3:GetBucketAcl',
      Resource: 'arn:aws:s3:::pinebox-logs',
      Condition: { StringEquals: { 'aws:SourceAccount': ACCOUNT } },
    },
    {
      Effect: 'Allow',
      Principal: { Service: 'cloudtrail.amazonaws.com' },
      Action: 's3:PutObject',
      Resource: `arn:aws:s3:::pinebox-logs/AWSLogs/${ACCOUNT}/*`,
      Condition: { StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control', 'aws:SourceAccount': ACCOUNT } },
    },
  ],
}

export const fixture = {
  id: ACCOUNT,
  alias: 'pinebox-photos',
  now: '2026-11-23T09:00:00Z',
  root: { email: 'owner@pinebox.example', mfa: true },
  groups: { Admins: { attached: ['AdministratorAccess'] }, Readers: { attached: ['ReadPhotos'] } },
  users: {
    ana: { groups: ['Admins'], mfa: true },
    ben: { inline: {} },
    cleo: {
      path: '/studio/',
      attached: ['AdministratorAccess'],
      boundary: 'ReadPhotos',
      tags: { team: 'photo' },
      mfaDevices: [PASSKEY],
      accessKeys: [{ id: KEY, secret: SECRET, status: 'Active' }],
    },
    dan: { inline: { old: readPhotos }, attached: ['ReadPhotos'], groups: ['Readers'] },
  },
  publicAccessBlock: {
    BlockPublicAcls: true,
    IgnorePublicAcls: false,
    BlockPublicPolicy: false,
    RestrictPublicBuckets: false,
  },
  trails: {
    main: { bucket: 'pinebox-logs', tags: { team: 'audit' } },
    insightful: { bucket: 'pinebox-logs', logging: false },
  },
  roles: { Editor: { trust: trustBen, attached: ['ReadPhotos'] } },
  policies: { ReadPhotos: { document: readPhotos } },
  buckets: {
    [PHOTOS]: {
      objects: { '2026/harbour.jpg': 120_000, '2026/pier.jpg': 90_000, 'read.me': { size: 12, type: 'text/plain' } },
    },
    // Everything of note about a bucket is set for this one.
    'pinebox-archive': {
      versioning: 'Enabled',
      tags: { team: 'photo' },
      ownership: 'BucketOwnerPreferred',
      encryption: { algorithm: 'aws:kms', key: 'alias/archive' },
      objects: { 'old.txt': { body: 'old', tags: { stage: 'final' } } },
    },
    'pinebox-logs': { policy: logPolicy },
    'pinebox-open': {
      publicAccessBlock: 'none',
      objects: { 'index.html': 100 },
      policy: {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::pinebox-open/*' },
        ],
      },
    },
  },
}

/** The account, with what a test lays over it. */
export function testAccount(patch: object = {}): World {
  const { world, problems } = worldFrom(mergeFixture(fixture, patch))
  if (!world) throw new Error(JSON.stringify(problems))
  return world
}

export const root = { identity: 'root' }
export const ana = { identity: 'user/ana' }
export const ben = { identity: 'user/ben' }
export const cleo = { identity: 'user/cleo' }
export const dan = { identity: 'user/dan' }
