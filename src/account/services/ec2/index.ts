// One row per operation of Amazon EC2.
// CreateFlowLogs is left out: no packets flow here.

import { AllocateAddress } from './AllocateAddress.ts'
import { AssociateAddress } from './AssociateAddress.ts'
import { AssociateIamInstanceProfile } from './AssociateIamInstanceProfile.ts'
import { AttachVolume } from './AttachVolume.ts'
import { AuthorizeSecurityGroupEgress } from './AuthorizeSecurityGroupEgress.ts'
import { AuthorizeSecurityGroupIngress } from './AuthorizeSecurityGroupIngress.ts'
import { CopySnapshot } from './CopySnapshot.ts'
import { CreateKeyPair } from './CreateKeyPair.ts'
import { CreateSecurityGroup } from './CreateSecurityGroup.ts'
import { CreateSnapshot } from './CreateSnapshot.ts'
import { CreateTags } from './CreateTags.ts'
import { CreateVolume } from './CreateVolume.ts'
import { DeleteKeyPair } from './DeleteKeyPair.ts'
import { DeleteSecurityGroup } from './DeleteSecurityGroup.ts'
import { DeleteSnapshot } from './DeleteSnapshot.ts'
import { DeleteTags } from './DeleteTags.ts'
import { DeleteVolume } from './DeleteVolume.ts'
import { DescribeAccountAttributes } from './DescribeAccountAttributes.ts'
import { DescribeAvailabilityZones } from './DescribeAvailabilityZones.ts'
import { DescribeIamInstanceProfileAssociations } from './DescribeIamInstanceProfileAssociations.ts'
import { DescribeImages } from './DescribeImages.ts'
import { DescribeInstanceAttribute } from './DescribeInstanceAttribute.ts'
import { DescribeInstances } from './DescribeInstances.ts'
import { DescribeKeyPairs } from './DescribeKeyPairs.ts'
import { DescribeRegions } from './DescribeRegions.ts'
import { DescribeSecurityGroupRules } from './DescribeSecurityGroupRules.ts'
import { DescribeSecurityGroups } from './DescribeSecurityGroups.ts'
import { DescribeSnapshots } from './DescribeSnapshots.ts'
import { DescribeSubnets } from './DescribeSubnets.ts'
import { DescribeTags } from './DescribeTags.ts'
import { DescribeVolumes } from './DescribeVolumes.ts'
import { DescribeVpcs } from './DescribeVpcs.ts'
import { DetachVolume } from './DetachVolume.ts'
import { DisassociateIamInstanceProfile } from './DisassociateIamInstanceProfile.ts'
import { EnableEbsEncryptionByDefault } from './EnableEbsEncryptionByDefault.ts'
import { EnableSerialConsoleAccess } from './EnableSerialConsoleAccess.ts'
import { EnableSnapshotBlockPublicAccess } from './EnableSnapshotBlockPublicAccess.ts'
import { GetConsoleOutput } from './GetConsoleOutput.ts'
import { GetEbsEncryptionByDefault } from './GetEbsEncryptionByDefault.ts'
import { GetInstanceMetadataDefaults } from './GetInstanceMetadataDefaults.ts'
import { GetPasswordData } from './GetPasswordData.ts'
import { ImportKeyPair } from './ImportKeyPair.ts'
import { ModifyInstanceAttribute } from './ModifyInstanceAttribute.ts'
import { ModifyInstanceMetadataDefaults } from './ModifyInstanceMetadataDefaults.ts'
import { ModifyInstanceMetadataOptions } from './ModifyInstanceMetadataOptions.ts'
import { ModifySecurityGroupRules } from './ModifySecurityGroupRules.ts'
import { ModifySnapshotAttribute } from './ModifySnapshotAttribute.ts'
import { RebootInstances } from './RebootInstances.ts'
import { ReplaceIamInstanceProfileAssociation } from './ReplaceIamInstanceProfileAssociation.ts'
import { RevokeSecurityGroupEgress } from './RevokeSecurityGroupEgress.ts'
import { RevokeSecurityGroupIngress } from './RevokeSecurityGroupIngress.ts'
import { RunInstances } from './RunInstances.ts'
import { StartInstances } from './StartInstances.ts'
import { StopInstances } from './StopInstances.ts'
import { TerminateInstances } from './TerminateInstances.ts'
import { UpdateSecurityGroupRuleDescriptionsIngress } from './UpdateSecurityGroupRuleDescriptionsIngress.ts'

export const ec2 = {
  AllocateAddress,
  AssociateAddress,
  AssociateIamInstanceProfile,
  AttachVolume,
  AuthorizeSecurityGroupEgress,
  AuthorizeSecurityGroupIngress,
  CopySnapshot,
  CreateKeyPair,
  CreateSecurityGroup,
  CreateSnapshot,
  CreateTags,
  CreateVolume,
  DeleteKeyPair,
  DeleteSecurityGroup,
  DeleteSnapshot,
  DeleteTags,
  DeleteVolume,
  DescribeAccountAttributes,
  DescribeAvailabilityZones,
  DescribeIamInstanceProfileAssociations,
  DescribeImages,
  DescribeInstanceAttribute,
  DescribeInstances,
  DescribeKeyPairs,
  DescribeRegions,
  DescribeSecurityGroupRules,
  DescribeSecurityGroups,
  DescribeSnapshots,
  DescribeSubnets,
  DescribeTags,
  DescribeVolumes,
  DescribeVpcs,
  DetachVolume,
  DisassociateIamInstanceProfile,
  EnableEbsEncryptionByDefault,
  EnableSerialConsoleAccess,
  EnableSnapshotBlockPublicAccess,
  GetConsoleOutput,
  GetEbsEncryptionByDefault,
  GetInstanceMetadataDefaults,
  GetPasswordData,
  ImportKeyPair,
  ModifyInstanceAttribute,
  ModifyInstanceMetadataDefaults,
  ModifyInstanceMetadataOptions,
  ModifySecurityGroupRules,
  ModifySnapshotAttribute,
  RebootInstances,
  ReplaceIamInstanceProfileAssociation,
  RevokeSecurityGroupEgress,
  RevokeSecurityGroupIngress,
  RunInstances,
  StartInstances,
  StopInstances,
  TerminateInstances,
  UpdateSecurityGroupRuleDescriptionsIngress,
}
