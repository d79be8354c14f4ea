// What RunInstances takes. AWS: EC2 API Reference, RunInstances, 2026-11.
// SIMPLIFIED: templates, Spot, elastic graphics, licences, CPU options and further interfaces are read and have no
// effect.

import * as z from 'zod/mini'
import { timestamp } from '../../timestamp.ts'
import { count, dry, flag, profile, switches, tagged, text, texts } from './fields.ts'

const address4 = z.strictObject({ Primary: flag, PrivateIpAddress: text })
const address6 = z.strictObject({ Ipv6Address: text, IsPrimaryIpv6: flag })

export const launch = {
  BlockDeviceMappings: z.optional(
    z.array(
      z.strictObject({
        Ebs: z.optional(
          z.strictObject({
            DeleteOnTermination: flag,
            Iops: count,
            SnapshotId: text,
            VolumeSize: count,
            VolumeType: z.optional(z.enum(['standard', 'io1', 'io2', 'gp2', 'sc1', 'st1', 'gp3'])),
            KmsKeyId: text,
            Throughput: count,
            OutpostArn: text,
            AvailabilityZone: text,
            Encrypted: flag,
            VolumeInitializationRate: count,
            AvailabilityZoneId: text,
            EbsCardIndex: count,
          }),
        ),
        NoDevice: text,
        DeviceName: text,
        VirtualName: text,
      }),
    ),
  ),
  ImageId: text,
  InstanceType: text,
  Ipv6AddressCount: count,
  Ipv6Addresses: z.optional(z.array(address6)),
  KernelId: text,
  KeyName: text,
  MaxCount: z.int(),
  MinCount: z.int(),
  Monitoring: z.optional(z.strictObject({ Enabled: z.boolean() })),
  Placement: z.optional(
    z.strictObject({
      AvailabilityZoneId: text,
      Affinity: text,
      GroupName: text,
      PartitionNumber: count,
      HostId: text,
      Tenancy: z.optional(z.enum(['default', 'dedicated', 'host'])),
      SpreadDomain: text,
      HostResourceGroupArn: text,
      GroupId: text,
      AvailabilityZone: text,
    }),
  ),
  RamdiskId: text,
  SecurityGroupIds: texts,
  SecurityGroups: texts,
  SubnetId: text,
  UserData: text,
  ElasticGpuSpecification: z.optional(z.array(z.strictObject({ Type: z.string() }))),
  ElasticInferenceAccelerators: z.optional(
    z.array(z.strictObject({ Type: z.string(), Count: z.optional(z.int().check(z.gte(1))) })),
  ),
  LaunchTemplate: z.optional(z.strictObject({ LaunchTemplateId: text, LaunchTemplateName: text, Version: text })),
  InstanceMarketOptions: z.optional(
    z.strictObject({
      MarketType: z.optional(z.enum(['spot', 'capacity-block', 'interruptible-capacity-reservation'])),
      SpotOptions: z.optional(
        z.strictObject({
          MaxPrice: text,
          SpotInstanceType: z.optional(z.enum(['one-time', 'persistent'])),
          BlockDurationMinutes: count,
          ValidUntil: z.optional(timestamp),
          InstanceInterruptionBehavior: z.optional(z.enum(['hibernate', 'stop', 'terminate'])),
        }),
      ),
    }),
  ),
  CreditSpecification: z.optional(z.strictObject({ CpuCredits: z.string() })),
  CpuOptions: z.optional(
    z.strictObject({ CoreCount: count, ThreadsPerCore: count, AmdSevSnp: switches, NestedVirtualization: switches }),
  ),
  CapacityReservationSpecification: z.optional(
    z.strictObject({
      CapacityReservationPreference: z.optional(z.enum(['capacity-reservations-only', 'open', 'none'])),
      CapacityReservationTarget: z.optional(
        z.strictObject({ CapacityReservationId: text, CapacityReservationResourceGroupArn: text }),
      ),
    }),
  ),
  HibernationOptions: z.optional(z.strictObject({ Configured: flag })),
  LicenseSpecifications: z.optional(z.array(z.strictObject({ LicenseConfigurationArn: text }))),
  MetadataOptions: z.optional(
    z.strictObject({
      HttpTokens: z.optional(z.enum(['optional', 'required'])),
      HttpPutResponseHopLimit: count,
      HttpEndpoint: switches,
      HttpProtocolIpv6: switches,
      InstanceMetadataTags: switches,
    }),
  ),
  EnclaveOptions: z.optional(z.strictObject({ Enabled: flag })),
  PrivateDnsNameOptions: z.optional(
    z.strictObject({
      HostnameType: z.optional(z.enum(['ip-name', 'resource-name'])),
      EnableResourceNameDnsARecord: flag,
      EnableResourceNameDnsAAAARecord: flag,
    }),
  ),
  MaintenanceOptions: z.optional(z.strictObject({ AutoRecovery: z.optional(z.enum(['disabled', 'default'])) })),
  DisableApiStop: flag,
  EnablePrimaryIpv6: flag,
  NetworkPerformanceOptions: z.optional(
    z.strictObject({ BandwidthWeighting: z.optional(z.enum(['default', 'vpc-1', 'ebs-1'])) }),
  ),
  Operator: z.optional(z.strictObject({ Principal: text })),
  SecondaryInterfaces: z.optional(
    z.array(
      z.strictObject({
        DeleteOnTermination: flag,
        DeviceIndex: count,
        PrivateIpAddresses: z.optional(z.array(z.strictObject({ PrivateIpAddress: text }))),
        PrivateIpAddressCount: count,
        SecondarySubnetId: text,
        InterfaceType: z.optional(z.enum(['secondary'])),
        NetworkCardIndex: count,
      }),
    ),
  ),
  DisableApiTermination: flag,
  InstanceInitiatedShutdownBehavior: z.optional(z.enum(['stop', 'terminate'])),
  PrivateIpAddress: text,
  ClientToken: text,
  AdditionalInfo: text,
  NetworkInterfaces: z.optional(
    z.array(
      z.strictObject({
        AssociatePublicIpAddress: flag,
        DeleteOnTermination: flag,
        Description: text,
        DeviceIndex: count,
        Groups: texts,
        Ipv6AddressCount: count,
        Ipv6Addresses: z.optional(z.array(address6)),
        NetworkInterfaceId: text,
        PrivateIpAddress: text,
        PrivateIpAddresses: z.optional(z.array(address4)),
        SecondaryPrivateIpAddressCount: count,
        SubnetId: text,
        AssociateCarrierIpAddress: flag,
        InterfaceType: text,
        NetworkCardIndex: count,
        Ipv4Prefixes: z.optional(z.array(z.strictObject({ Ipv4Prefix: text }))),
        Ipv4PrefixCount: count,
        Ipv6Prefixes: z.optional(z.array(z.strictObject({ Ipv6Prefix: text }))),
        Ipv6PrefixCount: count,
        PrimaryIpv6: flag,
        EnaSrdSpecification: z.optional(
          z.strictObject({
            EnaSrdEnabled: flag,
            EnaSrdUdpSpecification: z.optional(z.strictObject({ EnaSrdUdpEnabled: flag })),
          }),
        ),
        ConnectionTrackingSpecification: z.optional(
          z.strictObject({ TcpEstablishedTimeout: count, UdpStreamTimeout: count, UdpTimeout: count }),
        ),
        EnaQueueCount: count,
      }),
    ),
  ),
  IamInstanceProfile: z.optional(profile),
  EbsOptimized: flag,
  ...tagged,
  ...dry,
}
