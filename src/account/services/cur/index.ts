// One row per operation of AWS Cost and Usage Reports.

import { DeleteReportDefinition } from './DeleteReportDefinition.ts'
import { DescribeReportDefinitions } from './DescribeReportDefinitions.ts'
import { ListTagsForResource } from './ListTagsForResource.ts'
import { ModifyReportDefinition } from './ModifyReportDefinition.ts'
import { PutReportDefinition } from './PutReportDefinition.ts'
import { TagResource } from './TagResource.ts'
import { UntagResource } from './UntagResource.ts'

export const cur = {
  DeleteReportDefinition,
  DescribeReportDefinitions,
  ListTagsForResource,
  ModifyReportDefinition,
  PutReportDefinition,
  TagResource,
  UntagResource,
}
