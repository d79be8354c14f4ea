import * as z from 'zod/mini'
import { isPublic, parsePolicy } from '#engine'
import { operation } from '../../operation.ts'
import { statementsOf } from '../../policyStatements.ts'
import { readable, verdict } from './customChecks.ts'
import { publicResourceType, text } from './fields.ts'

/** SIMPLIFIED: "public" means for every type of resource what it means for buckets. */
export const CheckNoPublicAccess = operation({
  input: z.strictObject({ policyDocument: text, resourceType: publicResourceType }),
  readOnly: true,
  requires: () => [{ action: 'access-analyzer:CheckNoPublicAccess', resource: '*' }],
  run(_draft, { policyDocument }) {
    const { document } = parsePolicy(readable(policyDocument, 'RESOURCE_POLICY'))
    const whole = document?.Statement
    const list: readonly unknown[] = Array.isArray(whole) ? whole : [whole]
    const reasons = statementsOf(policyDocument).flatMap(({ sid }, statementIndex) =>
      isPublic({ ...document, Statement: [list[statementIndex]] })
        ? [
            {
              description: `Public access granted in the following statement with index: ${statementIndex}.`,
              statementIndex,
              ...(sid !== undefined && { statementId: sid }),
            },
          ]
        : [],
    )
    return verdict(
      reasons,
      'The resource policy does not grant public access for the given resource type.',
      'The resource policy grants public access for the given resource type.',
    )
  },
})
