// What EC2 remembers of one account in its Region. The default network is always there; see network.ts.

export interface Ec2State {
  readonly instances: Readonly<Record<string, Instance>> // by id, as all that follow
  readonly securityGroups: Readonly<Record<string, SecurityGroup>>
  readonly keyPairs: Readonly<Record<string, KeyPair>>
  readonly volumes: Readonly<Record<string, Volume>>
  readonly snapshots: Readonly<Record<string, Snapshot>>
  readonly addresses: Readonly<Record<string, Address>>
  readonly settings: Settings
}

export type Tags = Readonly<Record<string, string>>

export interface Settings {
  readonly encryptsVolumes: boolean // every new volume and snapshot
  readonly snapshotSharing: 'block-all-sharing' | 'block-new-sharing' | 'unblocked'
  readonly serialConsole: boolean
  readonly metadata: Readonly<Record<string, string | number>> // defaults for new instances, in the words of the API
}

export interface MetadataOptions {
  readonly HttpTokens: 'optional' | 'required' // required: IMDSv2 alone
  readonly HttpPutResponseHopLimit: number
  readonly HttpEndpoint: 'enabled' | 'disabled'
  readonly HttpProtocolIpv6: 'enabled' | 'disabled'
  readonly InstanceMetadataTags: 'enabled' | 'disabled'
}

export interface Instance {
  readonly id: string
  readonly reservationId: string
  readonly imageId: string
  readonly type: string
  readonly state: 'running' | 'stopped' | 'terminated'
  readonly launched: number // milliseconds since the Unix epoch, UTC
  readonly subnetId: string
  readonly zone?: string // of another Region, e.g. us-west-2b; absent: that of its subnet
  readonly interfaceId: string
  readonly privateIp: string
  readonly publicIp?: string
  readonly groups: readonly string[] // security groups, by id
  readonly keyName?: string
  readonly profile?: ProfileAssociation
  readonly metadata: MetadataOptions
  readonly volumes: readonly string[]
  readonly keepsOnTermination?: boolean // DisableApiTermination
  readonly keepsOnStop?: boolean // DisableApiStop
  readonly shutdown: 'stop' | 'terminate'
  readonly userData?: string
  readonly patched?: number // when the guest last was; absent: at launch
  readonly ebsOptimized: boolean
  readonly tags: Tags
}

export interface ProfileAssociation {
  readonly id: string // iip-assoc-…
  readonly name: string // of the instance profile
  readonly since: number
}

export interface SecurityGroup {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly rules: readonly Rule[]
  readonly tags: Tags
}

export interface Rule {
  readonly id: string
  readonly egress: boolean
  readonly protocol: string // tcp, udp, icmp, -1 …
  readonly from?: number
  readonly to?: number
  readonly peer: Peer
  readonly description?: string
  readonly tags: Tags
}
/** Exactly one. */
export type Peer =
  | { readonly cidr: string }
  | { readonly cidr6: string }
  | { readonly groupId: string }
  | { readonly prefixList: string }

export interface KeyPair {
  readonly id: string
  readonly name: string
  readonly type: 'rsa' | 'ed25519'
  readonly fingerprint: string
  readonly publicKey: string
  readonly created: number
  readonly tags: Tags
}

export interface Volume {
  readonly id: string
  readonly size: number // GiB
  readonly type: string
  readonly encrypted: boolean
  readonly keyId?: string
  readonly zone: string
  readonly snapshotId?: string
  readonly created: number
  readonly attached?: { readonly instanceId: string; readonly device: string }
  readonly tags: Tags
}

export interface Snapshot {
  readonly id: string
  readonly volumeId: string
  readonly size: number // GiB
  readonly encrypted: boolean
  readonly keyId?: string
  readonly description: string
  readonly started: number
  readonly sharedWith: readonly string[] // account ids, and `all` for everybody
  readonly tags: Tags
}

export interface Address {
  readonly id: string // eipalloc-…
  readonly publicIp: string
  readonly association?: { readonly id: string; readonly instanceId: string }
  readonly tags: Tags
}
