import * as z from 'zod/mini'
import { uuid } from '../../ids.ts'
import { fail } from '../../operation.ts'
import { present } from '../../present.ts'
import { description, functionName } from './fields.ts'
import { functionArn, versionOf } from './function.ts'
import { functionOperation } from './functionOperation.ts'
import { aliasView } from './views.ts'

export const CreateAlias = functionOperation({
  input: z.strictObject({
    FunctionName: functionName,
    Name: z.string().check(z.minLength(1), z.maxLength(128), z.regex(/^(?!^[0-9]+$)([a-zA-Z0-9-_]+)$/)),
    FunctionVersion: z.string().check(z.minLength(1), z.maxLength(1024), z.regex(/^(\$LATEST(\.PUBLISHED)?|[0-9]+)$/)),
    Description: description,
    RoutingConfig: z.optional(
      z.strictObject({
        AdditionalVersionWeights: z.optional(z.record(z.string(), z.number().check(z.gte(0), z.lte(1)))),
      }),
    ),
  }),
  action: 'lambda:CreateAlias',
  readOnly: false,
  eventName: 'CreateAlias20150331',
  run(one, { Name, FunctionVersion: version, Description = '', RoutingConfig }, { draft, target }) {
    const arn = functionArn({ ...target, qualifier: Name })
    if (Object.hasOwn(one.aliases, Name)) fail('ResourceConflictException', `Alias already exists: ${arn}`, 409)
    versionOf(one, { ...target, qualifier: version })
    const alias = {
      name: Name,
      version,
      description: Description,
      revisionId: uuid(draft.serial++),
      ...present({ weights: RoutingConfig?.AdditionalVersionWeights }),
    }
    one.aliases[Name] = alias
    return aliasView(target, alias)
  },
})
