import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { present } from '../../present.ts'
import { ec2Operation, onEach } from './ec2Operation.ts'
import { dry, text, texts } from './fields.ts'
import { find } from './resources.ts'

const permissions = z.optional(z.array(z.strictObject({ UserId: text, Group: z.optional(z.enum(['all'])) })))

/** Who may make a volume of it: accounts, or everybody. AWS: EBS User Guide, "Share a snapshot", 2026-11. */
export const ModifySnapshotAttribute = ec2Operation({
  input: z.strictObject({
    Attribute: z.optional(z.enum(['productCodes', 'createVolumePermission'])),
    CreateVolumePermission: z.optional(z.strictObject({ Add: permissions, Remove: permissions })),
    GroupNames: texts,
    OperationType: z.optional(z.enum(['add', 'remove'])),
    SnapshotId: z.string(),
    UserIds: texts,
    ...dry,
  }),
  readOnly: false,
  needs: (input, at) => {
    const { added, removed } = changes(input)
    const users = (names: readonly string[]) => names.filter((name) => name !== 'all')
    return onEach(
      'ec2:ModifySnapshotAttribute',
      [input.SnapshotId],
      at,
      present({
        'ec2:Add/group': added.includes('all') ? 'all' : undefined,
        'ec2:Add/userId': users(added).length > 0 ? users(added) : undefined,
        'ec2:Remove/group': removed.includes('all') ? 'all' : undefined,
        'ec2:Remove/userId': users(removed).length > 0 ? users(removed) : undefined,
      }),
    )
  },
  run(state, input) {
    const one = find(state, 'snapshot', input.SnapshotId)
    const { added, removed } = changes(input)
    if (added.includes('all')) {
      if (one.encrypted) fail('OperationNotPermitted', 'Encrypted snapshots with EBS default key cannot be shared')
      if (state.settings.snapshotSharing !== 'unblocked')
        fail(
          'OperationNotPermitted',
          'Public sharing of snapshots is blocked in this Region by block public access for EBS snapshots.',
        )
    }
    one.sharedWith = [...new Set([...one.sharedWith, ...added])].filter((name) => !removed.includes(name))
    return {}
  },
})

interface Asked {
  readonly CreateVolumePermission?:
    | { readonly Add?: Named | undefined; readonly Remove?: Named | undefined }
    | undefined
  readonly GroupNames?: readonly string[] | undefined
  readonly UserIds?: readonly string[] | undefined
  readonly OperationType?: 'add' | 'remove' | undefined
}
type Named = readonly { readonly UserId?: string | undefined; readonly Group?: string | undefined }[]

function changes({ CreateVolumePermission: asked, GroupNames = [], UserIds = [], OperationType }: Asked) {
  const names = (list: Named = []) => list.flatMap(({ UserId, Group }) => UserId ?? Group ?? [])
  const listed = [...GroupNames, ...UserIds]
  return {
    added: [...names(asked?.Add), ...(OperationType === 'add' ? listed : [])],
    removed: [...names(asked?.Remove), ...(OperationType === 'remove' ? listed : [])],
  }
}
