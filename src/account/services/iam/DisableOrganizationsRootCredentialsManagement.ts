import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { disable } from './centralRoot.ts'

export const DisableOrganizationsRootCredentialsManagement = operation({
  input: z.strictObject({}),
  readOnly: false,
  requires: () => [{ action: 'iam:DisableOrganizationsRootCredentialsManagement', resource: '*' }],
  run: (draft, _input, at) => disable(draft, at, 'RootCredentialsManagement'),
})
