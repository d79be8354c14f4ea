import { castDraft } from 'immer'
import * as z from 'zod/mini'
import { changedFunction } from './fields.ts'
import { functionOperation, withoutSecrets } from './functionOperation.ts'
import { checkRevision, touch } from './revision.ts'
import { passesRole, settingKeys, settingsFrom } from './settings.ts'
import { configuration } from './views.ts'

/** Another role has to be passed as the first one was. */
export const UpdateFunctionConfiguration = functionOperation({
  input: z.strictObject(changedFunction),
  action: 'lambda:UpdateFunctionConfiguration',
  readOnly: false,
  eventName: 'UpdateFunctionConfiguration20150331v2',
  context: settingKeys,
  also: ({ Role }) => passesRole(Role),
  shown: withoutSecrets,
  run({ latest }, input, { draft, target }) {
    checkRevision(latest, input.RevisionId)
    latest.settings = castDraft(settingsFrom(draft, input, latest.settings))
    touch(draft, latest)
    return configuration(target, latest)
  },
})
