import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { enable } from './centralRoot.ts'

export const EnableOrganizationsRootSessions = operation({
  input: z.strictObject({}),
  readOnly: false,
  requires: () => [{ action: 'iam:EnableOrganizationsRootSessions', resource: '*' }],
  run: (draft, _input, at) => enable(draft, at, 'RootSessions'),
})
