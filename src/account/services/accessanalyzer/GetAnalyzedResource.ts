import * as z from 'zod/mini'
import { iso } from '../../clock.ts'
import { fail } from '../../operation.ts'
import { homeOf } from '../iam/find.ts'
import { analyzerOperation } from './analyzer.ts'
import { analyzerArn, resourceArn } from './fields.ts'
import { findingsOf } from './findings.ts'
import { resourcesOf } from './resources.ts'

export const GetAnalyzedResource = analyzerOperation({
  input: z.strictObject({ analyzerArn, resourceArn }),
  action: 'GetAnalyzedResource',
  readOnly: true,
  of: (input) => input.analyzerArn,
  run(analyzer, input, here) {
    const { arn, type } =
      resourcesOf(homeOf(here.draft, here), analyzer).find((one) => one.arn === input.resourceArn) ??
      fail('ResourceNotFoundException', `Resource '${input.resourceArn}' is not found`, 404)
    const findings = findingsOf(here, analyzer).filter(({ resource }) => resource === arn)
    const open = findings.filter(({ status }) => status !== 'RESOLVED')
    const external = open.flatMap(({ details }) => (details.type === 'ExternalAccess' ? [details] : []))
    const [first] = open
    const time = iso(here.draft.now)
    return {
      resource: {
        resourceArn: arn,
        resourceType: type,
        createdAt: first ? iso(first.createdAt) : time,
        analyzedAt: time,
        updatedAt: first ? iso(first.updatedAt) : time,
        isPublic: external.some(({ isPublic }) => isPublic),
        ...(first && {
          actions: [...new Set(external.flatMap(({ action }) => action))],
          sharedVia: [...new Set(external.map(({ source }) => source))],
          status: first.status,
        }),
        resourceOwnerAccount: here.account,
      },
    }
  },
})
