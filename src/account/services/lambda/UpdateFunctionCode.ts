import * as z from 'zod/mini'
import { codeFrom, fetchesCode } from './code.ts'
import { changedCode } from './fields.ts'
import { functionOperation, withoutSecrets } from './functionOperation.ts'
import { publish } from './publish.ts'
import { checkRevision, touch } from './revision.ts'
import { configuration } from './views.ts'

export const UpdateFunctionCode = functionOperation({
  input: z.strictObject(changedCode),
  action: 'lambda:UpdateFunctionCode',
  readOnly: false,
  eventName: 'UpdateFunctionCode20150331v2',
  also: fetchesCode,
  shown: withoutSecrets,
  run(one, input, { draft, target }) {
    const { latest } = one
    checkRevision(latest, input.RevisionId)
    const code = codeFrom(draft, input)
    if (input.DryRun === true) return configuration(target, { ...latest, code })
    latest.code = code
    if (input.Architectures) latest.settings.Architectures = input.Architectures
    touch(draft, latest)
    return configuration(target, input.Publish === true ? publish(draft, one) : latest)
  },
})
