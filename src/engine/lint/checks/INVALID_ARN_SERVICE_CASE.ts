import { awsCheck, BUT_TRUST } from '../check.ts'
import { repair, replace } from '../edits.ts'
import { arnText, isOpen } from '../find/arn.ts'
import { eachArn } from '../find/each.ts'

export const INVALID_ARN_SERVICE_CASE = awsCheck({
  code: 'INVALID_ARN_SERVICE_CASE',
  severity: 'error',
  title: 'Invalid ARN service case',
  why: 'ARNs are compared letter by letter: with a capital the ARN matches nothing.',
  message: 'The service in `{}` must be written in small letters.',
  kinds: BUT_TRUST,
  find: eachArn((arn, { pointer }) =>
    !isOpen(arn.service) && /[A-Z]/.test(arn.service)
      ? {
          fixes: [
            repair(
              'Write the service in small letters',
              replace(pointer, arnText({ ...arn, service: arn.service.toLowerCase() })),
            ),
          ],
        }
      : false,
  ),
})
