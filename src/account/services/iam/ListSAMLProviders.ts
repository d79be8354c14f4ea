import * as z from 'zod/mini'
import { iso } from '../../clock.ts'
import { operation } from '../../operation.ts'
import { samlProviders } from './provider.ts'

/** SIMPLIFIED: without ValidUntil, as nobody reads the certificates in the metadata. */
export const ListSAMLProviders = operation({
  input: z.strictObject({}),
  readOnly: true,
  requires: () => [{ action: 'iam:ListSAMLProviders', resource: '*' }],
  run: (draft, _input, at) => ({
    SAMLProviderList: Object.entries(samlProviders(draft, at)).map(([Arn, { createDate }]) => ({
      Arn,
      CreateDate: iso(createDate),
    })),
  }),
})
