// A few machine images that everybody can launch. AWS: EC2 User Guide, "Find an AMI", 2026-11.
// SIMPLIFIED: nobody can make more; the ids are ours.

import { matchesPattern } from '#engine'
import { fail } from '../../operation.ts'

export interface Image {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly owner: string // account id
  readonly alias: string
  readonly platform: 'Linux/UNIX' | 'Windows'
  readonly architecture: 'x86_64' | 'arm64'
  readonly device: string
  readonly size: number // GiB
  readonly requiresTokens: boolean // its instances take IMDSv2 alone
  readonly created: string
}

const AMAZON = { owner: '137112412989', alias: 'amazon', platform: 'Linux/UNIX', device: '/dev/xvda', size: 8 } as const

export const IMAGES: readonly Image[] = [
  {
    ...AMAZON,
    id: 'ami-0a1b2c3d4e5f60001',
    name: 'al2023-ami-2023.9.20261110.0-kernel-6.12-x86_64',
    description: 'Amazon Linux 2023 AMI',
    architecture: 'x86_64',
    requiresTokens: true,
    created: '2026-11-10T18:00:00.000Z',
  },
  {
    ...AMAZON,
    id: 'ami-0a1b2c3d4e5f60002',
    name: 'al2023-ami-2023.9.20261110.0-kernel-6.12-arm64',
    description: 'Amazon Linux 2023 AMI',
    architecture: 'arm64',
    requiresTokens: true,
    created: '2026-11-10T18:00:00.000Z',
  },
  {
    ...AMAZON,
    id: 'ami-0a1b2c3d4e5f60003',
    name: 'amzn2-ami-hvm-2.0.20260601.0-x86_64-gp2',
    description: 'Amazon Linux 2 AMI',
    architecture: 'x86_64',
    requiresTokens: false,
    created: '2026-06-01T18:00:00.000Z',
  },
  {
    id: 'ami-0a1b2c3d4e5f60004',
    name: 'ubuntu/images/hvm-ssd-gp3/ubuntu-noble-24.04-amd64-server-20261101',
    description: 'Canonical, Ubuntu, 24.04, amd64 noble image',
    owner: '099720109477',
    alias: 'amazon',
    platform: 'Linux/UNIX',
    architecture: 'x86_64',
    device: '/dev/sda1',
    size: 8,
    requiresTokens: true,
    created: '2026-11-01T12:00:00.000Z',
  },
  {
    id: 'ami-0a1b2c3d4e5f60005',
    name: 'Windows_Server-2025-English-Full-Base-2026.11.11',
    description: 'Microsoft Windows Server 2025 Full Locale English AMI provided by Amazon',
    owner: '801119661308',
    alias: 'amazon',
    platform: 'Windows',
    architecture: 'x86_64',
    device: '/dev/sda1',
    size: 30,
    requiresTokens: true,
    created: '2026-11-11T12:00:00.000Z',
  },
]

export function lookUpImage(id: string | undefined): Image | undefined {
  return IMAGES.find((image) => image.id === id)
}

export function findImage(id: string | undefined): Image {
  if (id === undefined) fail('MissingParameter', 'The request must contain the parameter ImageId')
  if (!matchesPattern('ami-*', id)) fail('InvalidAMIID.Malformed', `Invalid id: "${id}" (expecting "ami-...")`)
  return lookUpImage(id) ?? fail('InvalidAMIID.NotFound', `The image id '[${id}]' does not exist`)
}
