// One row per operation of AWS IAM Access Analyzer.
// Access previews and recommendations for unused access are left out.

import { ApplyArchiveRule } from './ApplyArchiveRule.ts'
import { CancelPolicyGeneration } from './CancelPolicyGeneration.ts'
import { CheckAccessNotGranted } from './CheckAccessNotGranted.ts'
import { CheckNoNewAccess } from './CheckNoNewAccess.ts'
import { CheckNoPublicAccess } from './CheckNoPublicAccess.ts'
import { CreateAnalyzer } from './CreateAnalyzer.ts'
import { CreateArchiveRule } from './CreateArchiveRule.ts'
import { DeleteAnalyzer } from './DeleteAnalyzer.ts'
import { DeleteArchiveRule } from './DeleteArchiveRule.ts'
import { GetAnalyzedResource } from './GetAnalyzedResource.ts'
import { GetAnalyzer } from './GetAnalyzer.ts'
import { GetFinding } from './GetFinding.ts'
import { GetFindingV2 } from './GetFindingV2.ts'
import { GetFindingsStatistics } from './GetFindingsStatistics.ts'
import { GetGeneratedPolicy } from './GetGeneratedPolicy.ts'
import { ListAnalyzedResources } from './ListAnalyzedResources.ts'
import { ListAnalyzers } from './ListAnalyzers.ts'
import { ListArchiveRules } from './ListArchiveRules.ts'
import { ListFindings } from './ListFindings.ts'
import { ListFindingsV2 } from './ListFindingsV2.ts'
import { ListPolicyGenerations } from './ListPolicyGenerations.ts'
import { ListTagsForResource } from './ListTagsForResource.ts'
import { StartPolicyGeneration } from './StartPolicyGeneration.ts'
import { StartResourceScan } from './StartResourceScan.ts'
import { TagResource } from './TagResource.ts'
import { UntagResource } from './UntagResource.ts'
import { UpdateAnalyzer } from './UpdateAnalyzer.ts'
import { UpdateFindings } from './UpdateFindings.ts'
import { ValidatePolicy } from './ValidatePolicy.ts'

export const accessanalyzer = {
  ApplyArchiveRule,
  CancelPolicyGeneration,
  CheckAccessNotGranted,
  CheckNoNewAccess,
  CheckNoPublicAccess,
  CreateAnalyzer,
  CreateArchiveRule,
  DeleteAnalyzer,
  DeleteArchiveRule,
  GetAnalyzedResource,
  GetAnalyzer,
  GetFinding,
  GetFindingV2,
  GetFindingsStatistics,
  GetGeneratedPolicy,
  ListAnalyzedResources,
  ListAnalyzers,
  ListArchiveRules,
  ListFindings,
  ListFindingsV2,
  ListPolicyGenerations,
  ListTagsForResource,
  StartPolicyGeneration,
  StartResourceScan,
  TagResource,
  UntagResource,
  UpdateAnalyzer,
  UpdateFindings,
  ValidatePolicy,
}
