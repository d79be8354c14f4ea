import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { accountOfCaller, iamArn } from './arn.ts'
import { homeOf } from './find.ts'

export const GetServiceLinkedRoleDeletionStatus = operation({
  input: z.strictObject({ DeletionTaskId: z.string().check(z.minLength(1), z.maxLength(1000)) }),
  readOnly: true,
  requires({ DeletionTaskId }, { caller }) {
    const [, path = '/', name = '*'] = /^task(\/aws-service-role\/[^/]+\/)([^/]+)\/[^/]+$/.exec(DeletionTaskId) ?? []
    return [
      {
        action: 'iam:GetServiceLinkedRoleDeletionStatus',
        resource: iamArn(accountOfCaller(caller), 'role', name, path),
      },
    ]
  },
  run(draft, { DeletionTaskId }, at) {
    if (!homeOf(draft, at).iam.deletionTasks?.includes(DeletionTaskId))
      fail('NoSuchEntity', `Deletion Task with id ${DeletionTaskId} not found.`, 404)
    return { Status: 'SUCCEEDED' }
  },
})
