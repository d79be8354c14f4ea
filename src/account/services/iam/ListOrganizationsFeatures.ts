import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { features } from './centralRoot.ts'

export const ListOrganizationsFeatures = operation({
  input: z.strictObject({}),
  readOnly: true,
  requires: () => [{ action: 'iam:ListOrganizationsFeatures', resource: '*' }],
  run: (draft, _input, at) => features(draft, at),
})
