// EC2 tells why it refuses in a message that only sts:DecodeAuthorizationMessage can read.
// AWS: STS API Reference, DecodeAuthorizationMessage, 2026-11.
// SIMPLIFIED: AWS encrypts it; here it is the same text in base64url.

import { base64 } from './base64.ts'
import type { Evaluation } from './types.ts'

export function encodeAuthorization(evaluation: Evaluation): string {
  return base64(JSON.stringify(decoded(evaluation)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

/** In the shape that AWS decodes it to. */
function decoded({ request, result }: Evaluation) {
  const { principal, action, resource } = request
  const denying = result.steps.flatMap(({ statements }) =>
    statements.filter(({ applies, effect }) => applies && effect === 'Deny'),
  )
  return {
    allowed: result.decision === 'Allow',
    explicitDeny: result.decision === 'ExplicitDeny',
    matchedStatements: {
      items: denying.map(({ sid, effect }) => ({ statementId: sid ?? '', effect: effect.toUpperCase() })),
    },
    failures: { items: [] },
    context: {
      principal: 'arn' in principal ? { id: 'id' in principal ? principal.id : '', arn: principal.arn } : {},
      action,
      resource,
      conditions: {
        items: Object.entries(result.context).map(([key, { value }]) => ({
          key,
          values: { items: [value].flat().map((one) => ({ value: one })) },
        })),
      },
    },
  }
}
