// Ben asks for a photo: what tables of cases about requests and policies are made of.

import type { Request } from '../types.ts'
import type { Document } from './arbitraries.ts'
import { OTHER, OWN } from './names.ts'

export const ben = { kind: 'user', arn: `arn:aws:iam::${OWN}:user/ben` } as const
export const root = { kind: 'root', arn: `arn:aws:iam::${OWN}:root` } as const
export const photo = 'arn:aws:s3:::photos/a.jpg'
export const abroad = { principal: { id: OWN }, resource: { id: OTHER } }

export const asks = (over: Partial<Request> = {}): Request => ({
  principal: ben,
  action: 's3:GetObject',
  resource: photo,
  accounts: { principal: { id: OWN }, resource: { id: OWN } },
  context: {},
  ...over,
})
export const policy = (...Statement: readonly Document[]): Document => ({ Version: '2012-10-17', Statement })
export const allow = (over: Document = {}): Document => ({
  Effect: 'Allow',
  Action: 's3:GetObject',
  Resource: photo,
  ...over,
})
export const deny = (over: Document = {}): Document => ({ ...allow(over), Effect: 'Deny' })
export const FULL = policy(allow({ Action: '*', Resource: '*' }))
