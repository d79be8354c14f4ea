import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { disable } from './centralRoot.ts'

export const DisableOrganizationsRootSessions = operation({
  input: z.strictObject({}),
  readOnly: false,
  requires: () => [{ action: 'iam:DisableOrganizationsRootSessions', resource: '*' }],
  run: (draft, _input, at) => disable(draft, at, 'RootSessions'),
})
