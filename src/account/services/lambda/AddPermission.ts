import { castDraft } from 'immer'
import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { about, revisionId } from './fields.ts'
import { versionOf } from './function.ts'
import { functionOperation } from './functionOperation.ts'
import { checkQualifier, permissionKeys, statementFrom } from './policy.ts'
import { checkRevision } from './revision.ts'
import { statementsFor } from './statements.ts'

const SOURCE =
  /^arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9-])+:((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1})?:(\d{12})?:(.*)$/

export const AddPermission = functionOperation({
  input: z.strictObject({
    ...about,
    StatementId: z.string().check(z.minLength(1), z.maxLength(100), z.regex(/^([a-zA-Z0-9-_]+)$/)),
    Action: z.string().check(z.maxLength(10_000), z.regex(/^(lambda:[*]|lambda:[a-zA-Z]+|[*])$/)),
    Principal: z.string().check(z.maxLength(2048), z.regex(/^[^\s]+$/)),
    SourceArn: z.optional(z.string().check(z.maxLength(10_000), z.regex(SOURCE))),
    FunctionUrlAuthType: z.optional(z.enum(['NONE', 'AWS_IAM'])),
    InvokedViaFunctionUrl: z.optional(z.boolean()),
    SourceAccount: z.optional(z.string().check(z.regex(/^\d{12}$/))),
    EventSourceToken: z.optional(z.string().check(z.maxLength(256), z.regex(/^[a-zA-Z0-9._-]+$/))),
    ...revisionId,
    PrincipalOrgID: z.optional(z.string().check(z.minLength(12), z.maxLength(34), z.regex(/^o-[a-z0-9]{10,32}$/))),
  }),
  action: 'lambda:AddPermission',
  readOnly: false,
  eventName: 'AddPermission20150331v2',
  context: permissionKeys,
  run(one, input, { draft, target }) {
    checkQualifier(target)
    versionOf(one, target)
    checkRevision(one.latest, input.RevisionId)
    const there = statementsFor(one, target.qualifier)
    if (there.some(({ Sid }) => Sid === input.StatementId))
      fail(
        'ResourceConflictException',
        `The statement id (${input.StatementId}) provided already exists. Please provide a new statement id, or remove the existing statement.`,
        409,
      )
    const statement = statementFrom(draft, target, input)
    one.policies[target.qualifier] = castDraft([...there, statement])
    return { Statement: JSON.stringify(statement) }
  },
})
