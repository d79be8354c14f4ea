import * as z from 'zod/mini'
import { HEX, letters } from '../../ids.ts'
import { targetArn } from './arn.ts'
import { refuse, violates } from './errors.ts'
import { name, parentId, tags } from './fields.ts'
import { isParent } from './find.ts'
import { defaultsOf } from './join.ts'
import { pathTo } from './levels.ts'
import { organizationOperation } from './organizationOperation.ts'
import { MOST } from './quotas.ts'
import { tagMap } from './tags.ts'
import { checkName } from './unitName.ts'
import { unitView } from './views.ts'

export const CreateOrganizationalUnit = organizationOperation({
  action: 'CreateOrganizationalUnit',
  input: z.strictObject({ ParentId: parentId, Name: name, Tags: z.optional(tags) }),
  readOnly: false,
  on: ({ ParentId }, organization) => [targetArn(organization, ParentId)],
  tags: ({ Tags }) => Tags,
  run(organization, { ParentId, Name, Tags }, { draft }) {
    if (!isParent(organization, ParentId)) return refuse('ParentNotFound')
    if (pathTo(organization, ParentId).length >= MOST.depth) violates('OU_DEPTH')
    if (Object.keys(organization.units).length >= MOST.units) violates('OU_NUMBER')
    checkName(organization, ParentId, Name)
    const id = `ou-${organization.root.id.slice(2)}-${letters(draft.serial++, 8, HEX)}`
    const unit = { id, name: Name, parent: ParentId, tags: tagMap(Tags) }
    organization.units[id] = unit
    organization.attachments[id] = defaultsOf(organization)
    return { OrganizationalUnit: unitView(organization, unit) }
  },
})
