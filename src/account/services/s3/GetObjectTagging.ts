import * as z from 'zod/mini'
import { present } from '../../present.ts'
import { version } from './fields.ts'
import { objectOperation } from './objectOperation.ts'
import { listed } from './tags.ts'
import { shownVersion } from './versions.ts'

export const GetObjectTagging = objectOperation({
  input: z.strictObject(version),
  action: 's3:GetObjectTagging',
  versionAction: 's3:GetObjectVersionTagging',
  readOnly: true,
  query: () => ({ tagging: '' }),
  run: (object, _input, { bucket }) =>
    present({ VersionId: shownVersion(bucket, object), TagSet: listed(object.tags) }),
})
