import * as z from 'zod/mini'
import { present } from '../../present.ts'
import { sent, tagging, version } from './fields.ts'
import { objectOperation } from './objectOperation.ts'
import { objectTagKeys, tagsFrom } from './tags.ts'
import { shownVersion } from './versions.ts'

/** Replaces all tags of an object or of one version. */
export const PutObjectTagging = objectOperation({
  input: z.strictObject({ ...version, ...sent, ...tagging }),
  action: 's3:PutObjectTagging',
  versionAction: 's3:PutObjectVersionTagging',
  readOnly: false,
  context: ({ Tagging }) => objectTagKeys(Tagging.TagSet),
  query: () => ({ tagging: '' }),
  run(object, { Tagging }, { bucket }) {
    object.tags = tagsFrom(Tagging.TagSet, 'object')
    return present({ VersionId: shownVersion(bucket, object) })
  },
})
