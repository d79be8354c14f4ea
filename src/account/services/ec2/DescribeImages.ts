import * as z from 'zod/mini'
import { present } from '../../present.ts'
import { ec2Operation, needsAll } from './ec2Operation.ts'
import { flag, selection, texts } from './fields.ts'
import { findImage, IMAGES } from './images.ts'
import { select } from './select.ts'

export const DescribeImages = ec2Operation({
  input: z.strictObject({
    ExecutableUsers: texts,
    ImageIds: texts,
    Owners: texts,
    IncludeDeprecated: flag,
    IncludeDisabled: flag,
    ...selection,
  }),
  readOnly: true,
  needs: needsAll('ec2:DescribeImages'),
  run(_state, { ImageIds, Owners, ...asked }) {
    const all = (ImageIds?.map(findImage) ?? IMAGES).filter(
      ({ owner, alias }) => !Owners || Owners.includes(owner) || Owners.includes(alias),
    )
    const { items, next } = select(
      all.map((image) => ({ ...image, tags: {} })),
      asked,
      {
        'image-id': ({ id }) => [id],
        name: ({ name }) => [name],
        architecture: ({ architecture }) => [architecture],
        'owner-id': ({ owner }) => [owner],
        'owner-alias': ({ alias }) => [alias],
        platform: ({ platform }) => [platform === 'Windows' ? 'windows' : undefined],
        state: () => ['available'],
        'root-device-type': () => ['ebs'],
        'virtualization-type': () => ['hvm'],
      },
    )
    return {
      ...present({ NextToken: next }),
      Images: items.map((one) => ({
        PlatformDetails: one.platform,
        BlockDeviceMappings: [
          {
            Ebs: { DeleteOnTermination: true, VolumeSize: one.size, VolumeType: 'gp3', Encrypted: false },
            DeviceName: one.device,
          },
        ],
        Description: one.description,
        EnaSupport: true,
        Hypervisor: 'xen',
        ImageOwnerAlias: one.alias,
        Name: one.name,
        RootDeviceName: one.device,
        RootDeviceType: 'ebs',
        VirtualizationType: 'hvm',
        ...present({ ImdsSupport: one.requiresTokens ? 'v2.0' : undefined }),
        ImageId: one.id,
        State: 'available',
        OwnerId: one.owner,
        CreationDate: one.created,
        Public: true,
        Architecture: one.architecture,
        ImageType: 'machine',
      })),
    }
  },
})
