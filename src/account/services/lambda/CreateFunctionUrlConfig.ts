import * as z from 'zod/mini'
import { BASE32, letters } from '../../ids.ts'
import { fail } from '../../operation.ts'
import { REGION } from '../../origin.ts'
import { aboutUrl } from './fields.ts'
import { functionArn, versionOf } from './function.ts'
import { functionOperation } from './functionOperation.ts'
import { permissionKeys } from './policy.ts'
import { urlView } from './views.ts'

const texts = (longest: number, most: number) =>
  z.optional(z.array(z.string().check(z.maxLength(longest))).check(z.maxLength(most)))

/** AuthType NONE opens nothing yet: the function's policy has to let everybody in, too. */
export const CreateFunctionUrlConfig = functionOperation({
  input: z.strictObject({
    ...aboutUrl,
    AuthType: z.enum(['NONE', 'AWS_IAM']),
    Cors: z.optional(
      z.strictObject({
        AllowCredentials: z.optional(z.boolean()),
        AllowHeaders: texts(1024, 100),
        AllowMethods: texts(6, 6),
        AllowOrigins: texts(253, 100),
        ExposeHeaders: texts(1024, 100),
        MaxAge: z.optional(z.int().check(z.gte(0), z.lte(86_400))), // seconds
      }),
    ),
    InvokeMode: z.optional(z.enum(['BUFFERED', 'RESPONSE_STREAM'])),
  }),
  action: 'lambda:CreateFunctionUrlConfig',
  readOnly: false,
  context: ({ AuthType }) => permissionKeys({ FunctionUrlAuthType: AuthType }),
  run(one, { AuthType, Cors, InvokeMode = 'BUFFERED' }, { draft, target }) {
    versionOf(one, target)
    if (Object.hasOwn(one.urls, target.qualifier))
      fail(
        'ResourceConflictException',
        `Failed to create function url config for [functionArn = ${functionArn(target)}]. Error message:  FunctionUrlConfig exists for this Lambda function`,
        409,
      )
    const url = {
      url: `https://${letters(draft.serial++, 32, BASE32).toLowerCase()}.lambda-url.${REGION}.on.aws/`,
      authType: AuthType,
      cors: Cors,
      invokeMode: InvokeMode,
      created: draft.now,
    }
    one.urls[target.qualifier] = url
    return urlView(target, url)
  },
})
