import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { enable } from './centralRoot.ts'

export const EnableOrganizationsRootCredentialsManagement = operation({
  input: z.strictObject({}),
  readOnly: false,
  requires: () => [{ action: 'iam:EnableOrganizationsRootCredentialsManagement', resource: '*' }],
  run: (draft, _input, at) => enable(draft, at, 'RootCredentialsManagement'),
})
