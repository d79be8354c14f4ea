import { castDraft } from 'immer'
import * as z from 'zod/mini'
import { uuid } from '../../ids.ts'
import { fail, operation } from '../../operation.ts'
import { accountOfCaller } from '../iam/arn.ts'
import { homeOf } from '../iam/find.ts'
import { requestTags } from '../iam/tags.ts'
import { newTable } from './fields.ts'
import { resourcePolicyFrom } from './policy.ts'
import { checkKeys, indexFrom, invalid, settingsFrom } from './settings.ts'
import type { Table } from './state.ts'
import { tableArn } from './table.ts'
import { tagsFrom } from './tags.ts'
import { tableView } from './views.ts'

const NAME = /^[a-zA-Z0-9_.-]{3,255}$/

/** With tags or a policy it needs the permission for them, too. AWS: DynamoDB Developer Guide, 2026-11. */
export const CreateTable = operation({
  input: z.strictObject(newTable),
  readOnly: false,
  requires({ TableName, Tags, ResourcePolicy }, { caller }) {
    const resource = tableArn(accountOfCaller(caller), TableName)
    const context = requestTags(Tags)
    return [
      { action: 'dynamodb:CreateTable', resource, context },
      ...(Tags ? [{ action: 'dynamodb:TagResource', resource, context }] : []),
      ...(ResourcePolicy === undefined ? [] : [{ action: 'dynamodb:PutResourcePolicy', resource }]),
    ]
  },
  run(draft, input, at) {
    const { TableName: name, AttributeDefinitions: attributes = [], KeySchema: keySchema = [] } = input
    if (!NAME.test(name) || name === '__proto__')
      fail(
        'ValidationException',
        "Invalid table/index name.  Table/index names must be between 3 and 255 characters long, and may contain only the characters a-z, A-Z, 0-9, '_', '-', and '.'",
      )
    if (keySchema.length === 0) invalid('A table needs a KeySchema')
    const home = homeOf(draft, at)
    const { tables } = (home.dynamodb ??= { tables: {}, backups: {} })
    if (Object.hasOwn(tables, name)) fail('ResourceInUseException', `Table already exists: ${name}`)
    const indexes = [
      ...(input.LocalSecondaryIndexes ?? []).map((index) => indexFrom('local', index)),
      ...(input.GlobalSecondaryIndexes ?? []).map((index) => indexFrom('global', index)),
    ]
    checkKeys(attributes, [keySchema, ...indexes.map((index) => index.keySchema)])
    const table: Table = {
      name,
      id: uuid(draft.serial++),
      created: draft.now,
      attributes,
      keySchema,
      indexes,
      ...settingsFrom(input, { billingMode: 'PROVISIONED', deletionProtection: false }, draft.now),
      tags: tagsFrom(input.Tags),
      items: {},
      ...(input.ResourcePolicy !== undefined && { policy: resourcePolicyFrom(draft, input.ResourcePolicy) }),
    }
    tables[name] = castDraft(table)
    return { TableDescription: tableView(at.account, table) }
  },
})
