// What is measured: policies, callers, resources and the requests among them, as one file holds them.

import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'

const policyId = z.string()
const workload = z.object({
  name: z.string(),
  description: z.string(),
  policies: z.record(policyId, z.looseObject({ Statement: z.unknown() })),
  principals: z.array(
    z.object({
      arn: z.string(),
      account: z.string(),
      identityPolicies: z.array(policyId),
      boundary: z.nullable(policyId),
      scpLevels: z.array(z.array(policyId)), // organization root first
      context: z.optional(z.number()), // of a matrix: an index into `contexts`
    }),
  ),
  resources: z.array(z.object({ arn: z.string(), account: z.string(), resourcePolicy: z.nullable(policyId) })),
  actions: z.array(z.string()),
  contexts: z.array(z.record(z.string(), z.string())),
  matrix: z.boolean(), // every principal × action × resource, in that nesting order
  requests: z.optional(z.array(z.tuple([z.number(), z.number(), z.number(), z.number()]))),
  expected: z.optional(z.string()), // a letter for each request: A allowed, E explicitly denied, I implicitly denied
})
export type Workload = z.infer<typeof workload>

/** Indices of principal, action, resource and context. */
export type Asked = readonly [principal: number, action: number, resource: number, context: number]

export function readWorkload(file: string): Workload {
  return workload.parse(JSON.parse(readFileSync(file, 'utf8')))
}

export function requestsOf({ matrix, principals, actions, resources, requests = [] }: Workload): readonly Asked[] {
  if (!matrix) return requests
  return principals.flatMap(({ context = 0 }, principal) =>
    actions.flatMap((_action, action) =>
      resources.map((_resource, resource) => [principal, action, resource, context] as const),
    ),
  )
}

/** The document behind an id. */
export function policyOf({ policies }: Workload, id: string): object {
  const document = policies[id]
  if (!document) throw new Error(`no policy ${id}`)
  return document
}
