// One row per operation of AWS CloudTrail.
// The three of CloudTrail Lake are left out: since 2026-05-31 it takes no new customers.

import { AddTags } from './AddTags.ts'
import { CreateTrail } from './CreateTrail.ts'
import { DeleteTrail } from './DeleteTrail.ts'
import { DescribeTrails } from './DescribeTrails.ts'
import { GetEventSelectors } from './GetEventSelectors.ts'
import { GetInsightSelectors } from './GetInsightSelectors.ts'
import { GetTrail } from './GetTrail.ts'
import { GetTrailStatus } from './GetTrailStatus.ts'
import { ListPublicKeys } from './ListPublicKeys.ts'
import { ListTags } from './ListTags.ts'
import { ListTrails } from './ListTrails.ts'
import { LookupEvents } from './LookupEvents.ts'
import { PutEventSelectors } from './PutEventSelectors.ts'
import { PutInsightSelectors } from './PutInsightSelectors.ts'
import { StartLogging } from './StartLogging.ts'
import { StopLogging } from './StopLogging.ts'
import { UpdateTrail } from './UpdateTrail.ts'

export const cloudtrail = {
  AddTags,
  CreateTrail,
  DeleteTrail,
  DescribeTrails,
  GetEventSelectors,
  GetInsightSelectors,
  GetTrail,
  GetTrailStatus,
  ListPublicKeys,
  ListTags,
  ListTrails,
  LookupEvents,
  PutEventSelectors,
  PutInsightSelectors,
  StartLogging,
  StopLogging,
  UpdateTrail,
}
