import { page } from '../page.tsx'
import { facts, list, policy } from '../section.tsx'
import { when } from '../words.ts'

export const BucketsPage = page({
  kind: 'S3',
  title: 'Buckets',
  tabs: [
    list({
      title: 'Buckets',
      operation: 's3.ListBuckets',
      rows: ({ Buckets }) => Buckets,
      key: ({ Name }) => Name,
      to: ({ Name }) => `s3/buckets/${Name}`,
      columns: { Created: ({ CreationDate }) => when(CreationDate) },
      create: (on) => [on('s3.CreateBucket')],
      actions: (on) => [on('s3.DeleteBucket', { label: 'Delete', known: ({ Name }) => ({ Bucket: Name }) })],
      empty: 'This account has no buckets.',
    }),
  ],
})

const NOTHING = '{\n  "Version": "2012-10-17",\n  "Statement": []\n}'

export const BucketPage = page({
  kind: 'S3 bucket',
  tabs: [
    list({
      title: 'Objects',
      operation: 's3.ListObjectsV2',
      input: (Bucket) => ({ Bucket }),
      rows: ({ Contents }, Bucket) => Contents.map((object) => ({ ...object, Bucket })),
      key: ({ Key }) => Key,
      columns: {
        'Size in bytes': ({ Size }) => Size,
        Changed: ({ LastModified }) => when(LastModified),
      },
      create: (on) => [on('s3.PutObject', { label: 'Upload', known: (Bucket) => ({ Bucket }), ask: ['Key', 'Body'] })],
      actions: (on) => [
        on('s3.GetObject', { label: 'Open', known: ({ Bucket, Key }) => ({ Bucket, Key }) }),
        on('s3.DeleteObject', { label: 'Delete', known: ({ Bucket, Key }) => ({ Bucket, Key }) }),
      ],
      empty: 'The bucket is empty.',
    }),
    policy({
      title: 'Bucket policy',
      about: 'Who may do what with this bucket and what is in it.',
      operation: 's3.GetBucketPolicy',
      input: (Bucket) => ({ Bucket }),
      text: ({ Policy }) => Policy,
      editor: (name) => `bucket/${name}`,
      absent: { NoSuchBucketPolicy: 'This bucket has no policy.' },
      actions: (on) => [
        on('s3.PutBucketPolicy', {
          label: 'Edit',
          known: ({ name }) => ({ Bucket: name }),
          start: ({ text }) => ({ Policy: text === '' ? NOTHING : text }),
          ask: ['Policy'],
        }),
        on('s3.DeleteBucketPolicy', {
          label: 'Delete',
          when: ({ text }) => text !== '',
          known: ({ name }) => ({ Bucket: name }),
        }),
      ],
    }),
    facts({
      title: 'Block public access',
      about: 'Four switches that win over policies and access control lists.',
      operation: 's3.GetPublicAccessBlock',
      input: (Bucket) => ({ Bucket }),
      absent: { NoSuchPublicAccessBlockConfiguration: 'Nothing is blocked on this bucket.' },
      create: (on) => [
        on('s3.PutPublicAccessBlock', {
          label: 'Block public access',
          known: (Bucket) => ({ Bucket }),
          start: () => ({ PublicAccessBlockConfiguration: ALL }),
        }),
      ],
      facts: {
        'Block public ACLs': ({ PublicAccessBlockConfiguration: block }) => block.BlockPublicAcls,
        'Ignore public ACLs': ({ PublicAccessBlockConfiguration: block }) => block.IgnorePublicAcls,
        'Block public policies': ({ PublicAccessBlockConfiguration: block }) => block.BlockPublicPolicy,
        'Restrict public buckets': ({ PublicAccessBlockConfiguration: block }) => block.RestrictPublicBuckets,
      },
      actions: (on) => [
        on('s3.PutPublicAccessBlock', {
          label: 'Edit',
          known: ({ name }) => ({ Bucket: name }),
          start: ({ output }) => ({ PublicAccessBlockConfiguration: output.PublicAccessBlockConfiguration }),
        }),
        on('s3.DeletePublicAccessBlock', { label: 'Unblock all', known: ({ name }) => ({ Bucket: name }) }),
      ],
    }),
    facts({
      title: 'Ownership',
      operation: 's3.GetBucketOwnershipControls',
      input: (Bucket) => ({ Bucket }),
      absent: { OwnershipControlsNotFoundError: 'Nothing is set: access control lists count.' },
      facts: {
        'Object ownership': ({ OwnershipControls }) =>
          OwnershipControls.Rules.map((rule) => rule.ObjectOwnership).join(', '),
      },
      actions: (on) => [
        on('s3.PutBucketOwnershipControls', {
          label: 'Edit',
          known: ({ name }) => ({ Bucket: name }),
          start: ({ output }) => ({ OwnershipControls: output.OwnershipControls }),
        }),
      ],
      create: (on) => [
        on('s3.PutBucketOwnershipControls', { label: 'Set ownership', known: (Bucket) => ({ Bucket }) }),
      ],
    }),
    facts({
      title: 'Encryption',
      operation: 's3.GetBucketEncryption',
      input: (Bucket) => ({ Bucket }),
      facts: {
        'Default encryption': ({ ServerSideEncryptionConfiguration }) =>
          ServerSideEncryptionConfiguration.Rules.map(
            (rule) => rule.ApplyServerSideEncryptionByDefault?.SSEAlgorithm ?? '',
          ).join(', '),
      },
      actions: (on) => [on('s3.PutBucketEncryption', { label: 'Edit', known: ({ name }) => ({ Bucket: name }) })],
    }),
    facts({
      title: 'Versioning',
      about: 'Versions keep what is overwritten or deleted.',
      operation: 's3.GetBucketVersioning',
      input: (Bucket) => ({ Bucket }),
      facts: { Versioning: (output) => ('Status' in output ? output.Status : 'Never switched on') },
      actions: (on) => [
        on('s3.PutBucketVersioning', {
          label: 'Switch on',
          control: 'enable-versioning',
          known: ({ name }) => ({ Bucket: name, VersioningConfiguration: { Status: 'Enabled' as const } }),
        }),
        on('s3.PutBucketVersioning', {
          label: 'Suspend',
          control: 'suspend-versioning',
          known: ({ name }) => ({ Bucket: name, VersioningConfiguration: { Status: 'Suspended' as const } }),
        }),
      ],
    }),
  ],
})

const ALL = { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true }
