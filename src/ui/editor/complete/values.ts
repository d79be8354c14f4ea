// Values of condition keys: Regions, services, accounts, names of the account, true and false.

import { operatorParts, REGIONS } from '#engine'
import { SERVICE_PRINCIPALS } from './servicePrincipals.ts'
import type { Known, Names, Offer, Offering } from './types.ts'

type Values = (names: Names) => readonly string[]

const accounts: Values = ({ accounts: all }) => all
const services: Values = () => SERVICE_PRINCIPALS
const organization: Values = ({ organization: id }) => (id === null ? [] : [id])

/** By the key's name in lower case. AWS: IAM User Guide, "AWS global condition context keys", 2026-11; S3 User Guide, "Canned ACL". */
const BY_KEY: Readonly<Record<string, Values>> = {
  'aws:requestedregion': () => REGIONS,
  'aws:principalaccount': accounts,
  'aws:resourceaccount': accounts,
  'aws:sourceaccount': accounts,
  's3:resourceaccount': accounts,
  'aws:principalorgid': organization,
  'aws:resourceorgid': organization,
  'aws:sourceorgid': organization,
  'aws:principalarn': ({ principals }) => principals,
  'aws:sourcearn': ({ resources }) => resources,
  'aws:calledvia': services,
  'aws:calledviafirst': services,
  'aws:calledvialast': services,
  'aws:principalservicename': services,
  'aws:principaltype': () => ['Account', 'User', 'FederatedUser', 'AssumedRole', 'Anonymous'],
  'aws:sourceip': () => ['203.0.113.0/24', '198.51.100.7/32', '2001:db8::/32'],
  'iam:passedtoservice': services,
  'iam:awsservicename': services,
  's3:x-amz-server-side-encryption': () => ['AES256', 'aws:kms', 'aws:kms:dsse'],
  's3:x-amz-acl': () => [
    'private',
    'public-read',
    'public-read-write',
    'authenticated-read',
    'bucket-owner-read',
    'bucket-owner-full-control',
    'log-delivery-write',
  ],
  's3:tlsversion': () => ['1.2', '1.3'],
}

export const values: Offering = ({ inside: [operator = '', key = ''] }, known) => {
  const list = valuesFor(operatorParts(operator).operator, key, known)
  return list.map((value): Offer => ({ label: value, insert: value, kind: 'value' }))
}

function valuesFor(operator: string, key: string, { catalog, names }: Known): readonly string[] {
  const type = catalog.key(key)?.type.replace('ArrayOf', '')
  if (operator === 'Null' || operator === 'Bool' || type === 'Bool') return ['true', 'false']
  const row = BY_KEY[key.toLowerCase()]
  if (row) return row(names)
  if (type === 'Date' || operator.startsWith('Date')) return [new Date(names.now).toISOString().replace(/\.\d+/, '')]
  if (type === 'ARN' || operator.startsWith('Arn')) return [...names.principals, ...names.resources]
  return []
}
