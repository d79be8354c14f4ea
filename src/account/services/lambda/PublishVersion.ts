import * as z from 'zod/mini'
import { description, functionName, publishTo, revisionId } from './fields.ts'
import { functionOperation } from './functionOperation.ts'
import { publish } from './publish.ts'
import { checkRevision } from './revision.ts'
import { invalid } from './settings.ts'
import { codeSha256, configuration } from './views.ts'

export const PublishVersion = functionOperation({
  input: z.strictObject({
    FunctionName: functionName,
    CodeSha256: z.optional(z.string()),
    Description: description,
    ...revisionId,
    ...publishTo,
  }),
  action: 'lambda:PublishVersion',
  readOnly: false,
  eventName: 'PublishVersion20150331',
  run(one, { CodeSha256, Description, RevisionId }, { draft, target }) {
    checkRevision(one.latest, RevisionId)
    const current = codeSha256(one.latest.code)
    if (CodeSha256 !== undefined && CodeSha256 !== current)
      invalid(
        `CodeSHA256 (${CodeSha256}) is different from current CodeSHA256 in $LATEST (${current}). Please try again with the CodeSHA256 in $LATEST.`,
      )
    const version = publish(draft, one, Description)
    return configuration({ ...target, qualifier: version.version }, version)
  },
})
