import { castDraft } from 'immer'
import * as z from 'zod/mini'
import { uuid } from '../../ids.ts'
import { fail, operation } from '../../operation.ts'
import { accountOfCaller } from '../iam/arn.ts'
import { homeOf } from '../iam/find.ts'
import { codeFrom, fetchesCode } from './code.ts'
import { DEFAULTS } from './defaults.ts'
import { newFunction } from './fields.ts'
import { functionArn, targetOf } from './function.ts'
import { withoutSecrets } from './functionOperation.ts'
import { publish } from './publish.ts'
import { invalid, passesRole, settingKeys, settingsFrom } from './settings.ts'
import type { LambdaFunction } from './state.ts'
import { requestTagKeys } from './tags.ts'
import { configuration } from './views.ts'

const LONGEST = 64 // characters

/** Needs the permission to pass the role, to tag if there are tags, and to fetch the code. */
export const CreateFunction = operation({
  input: z.strictObject(newFunction),
  readOnly: false,
  requires(input, { caller }) {
    const resource = functionArn({ ...targetOf(accountOfCaller(caller), input), qualifier: '' })
    const tags = requestTagKeys(input.Tags)
    return [
      { action: 'lambda:CreateFunction', resource, context: { ...tags, ...settingKeys(input) } },
      ...passesRole(input.Role),
      ...(input.Tags ? [{ action: 'lambda:TagResource', resource, context: tags }] : []),
      ...fetchesCode(input.Code),
    ]
  },
  run(draft, input, at) {
    const target = { ...targetOf(at.account, input), qualifier: '' }
    const { name } = target
    if (name.length > LONGEST)
      invalid(
        `1 validation error detected: Value '${name}' at 'functionName' failed to satisfy constraint: Member must have length less than or equal to ${LONGEST}`,
      )
    const { functions } = (homeOf(draft, at).lambda ??= { functions: {} })
    if (Object.hasOwn(functions, name)) fail('ResourceConflictException', `Function already exist: ${name}`, 409)
    const {
      Code,
      Tags,
      Publish,
      PublishTo: _to,
      CodeSigningConfigArn: _signing,
      TenancyConfig: _tenancy,
      ...asked
    } = input
    if ((asked.PackageType ?? 'Zip') === 'Zip' && (asked.Runtime === undefined || asked.Handler === undefined))
      invalid('Runtime and Handler are mandatory parameters for functions created with deployment packages.')
    const one: LambdaFunction = {
      name,
      latest: {
        version: '$LATEST',
        settings: settingsFrom(draft, asked, { ...DEFAULTS, Role: input.Role }),
        code: codeFrom(draft, Code),
        modified: draft.now,
        revisionId: uuid(draft.serial++),
      },
      versions: {},
      published: 0,
      aliases: {},
      policies: {},
      urls: {},
      tags: Tags ?? {},
    }
    functions[name] = castDraft(one)
    const made = functions[name]
    return configuration(target, Publish === true && made ? publish(draft, made) : one.latest)
  },
  record: (input) => ({ eventName: 'CreateFunction20150331', ...withoutSecrets(input) }),
})
