// The words of a refusal. Some services add the whole evaluation in a form that sts:DecodeAuthorizationMessage reads.
// AWS: STS API Reference, DecodeAuthorizationMessage, 2026-11.

import { base64, fromBase64 } from './base64.ts'
import { fromUtf8 } from './services/s3/utf8.ts'
import type { Evaluation } from './types.ts'

/** AWS: EC2 User Guide, "Error codes", 2026-11. */
const ENCODING = new Set(['ec2'])

export function denialText(service: string, evaluation: Evaluation): string {
  const message = evaluation.result.message ?? 'Access Denied'
  if (!ENCODING.has(service)) return message
  return `You are not authorized to perform this operation. ${message}. Encoded authorization failure message: ${encoded(evaluation)}`
}

/** SIMPLIFIED: AWS encrypts the message, so that only STS can read it. */
export function encoded(evaluation: Evaluation): string {
  return base64(JSON.stringify(decoded(evaluation)))
}

/** The message as JSON again; undefined when it is none of ours. */
export function decodedText(message: string): string | undefined {
  const bytes = fromBase64(message)
  const text = bytes && fromUtf8(bytes)
  return text?.startsWith('{"allowed":') === true ? text : undefined
}

function decoded({ result, request, policies }: Evaluation): object {
  const denying = result.steps.find(({ id }) => id === 'deny')?.deciding ?? []
  const known = [policies.identity, policies.session, policies.scps?.flat(), policies.rcps?.flat(), policies.endpoint]
    .flatMap((list) => list ?? [])
    .concat(policies.resource ?? [], policies.boundary ?? [])
  const { principal } = request
  return {
    allowed: result.decision === 'Allow',
    explicitDeny: result.decision === 'ExplicitDeny',
    matchedStatements: items(
      denying.map(({ policyId, index }) => {
        const statement = statementOf(known.find(({ id }) => id === policyId)?.document, index)
        return {
          statementId: text(statement.Sid),
          effect: text(statement.Effect).toUpperCase(),
          principals: items([]),
          principalGroups: items([]),
          actions: values(statement.Action),
          resources: values(statement.Resource),
          conditions: items([]),
        }
      }),
    ),
    failures: items([]),
    context: {
      principal: {
        ...('id' in principal && { id: principal.id }),
        ...('arn' in principal && { arn: principal.arn }),
      },
      action: request.action,
      resource: request.resource,
      conditions: items(Object.entries(result.context).map(([key, { value }]) => ({ key, values: values(value) }))),
    },
  }
}

function statementOf(document: unknown, index: number): Readonly<Record<string, unknown>> {
  const written = isRecord(document) ? document.Statement : undefined
  const statement: unknown = Array.isArray(written) ? written[index] : written
  return isRecord(statement) ? statement : {}
}

function values(value: unknown): object {
  const list: readonly unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value]
  return items(list.map((one) => ({ value: text(one) })))
}

function items(list: readonly object[]): object {
  return { items: list }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
