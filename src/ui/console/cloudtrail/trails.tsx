import { page } from '../page.tsx'
import { facts, list, policy } from '../section.tsx'
import { when } from '../words.ts'

export const TrailsPage = page({
  kind: 'CloudTrail',
  title: 'Trails',
  tabs: [
    list({
      title: 'Trails',
      about: 'A trail writes events into a bucket, where they stay longer than 90 days.',
      operation: 'cloudtrail.DescribeTrails',
      rows: ({ trailList }) => trailList,
      key: ({ Name }) => Name,
      to: ({ Name }) => `cloudtrail/trails/${Name}`,
      columns: {
        Bucket: ({ S3BucketName }) => S3BucketName,
        'All Regions': ({ IsMultiRegionTrail }) => IsMultiRegionTrail,
        'Log file validation': ({ LogFileValidationEnabled }) => LogFileValidationEnabled,
        'Whole organization': ({ IsOrganizationTrail }) => IsOrganizationTrail,
      },
      create: (on) => [
        on('cloudtrail.CreateTrail', {
          start: () => ({ IsMultiRegionTrail: true, EnableLogFileValidation: true }),
          ask: ['Name', 'S3BucketName', 'IsMultiRegionTrail', 'EnableLogFileValidation'],
        }),
      ],
      actions: (on) => [on('cloudtrail.DeleteTrail', { label: 'Delete', known: ({ Name }) => ({ Name }) })],
      empty: 'There is no trail. Events older than 90 days are lost.',
    }),
  ],
})

export const TrailPage = page({
  kind: 'CloudTrail trail',
  actions: (on) => [
    on('cloudtrail.StartLogging', { known: (Name) => ({ Name }) }),
    on('cloudtrail.StopLogging', { danger: true, known: (Name) => ({ Name }) }),
    on('cloudtrail.DeleteTrail', { known: (Name) => ({ Name }), next: 'cloudtrail/trails' }),
  ],
  tabs: [
    facts({
      title: 'Status',
      operation: 'cloudtrail.GetTrailStatus',
      input: (Name) => ({ Name }),
      facts: {
        Logging: ({ IsLogging }) => IsLogging,
        'Last delivery': ({ LatestDeliveryTime }) => when(LatestDeliveryTime),
        'Delivery error': ({ LatestDeliveryError }) => LatestDeliveryError,
        'Logging started': ({ StartLoggingTime }) => when(StartLoggingTime),
        'Logging stopped': ({ StopLoggingTime }) => when(StopLoggingTime),
      },
    }),
    facts({
      title: 'Settings',
      operation: 'cloudtrail.GetTrail',
      input: (Name) => ({ Name }),
      facts: {
        ARN: ({ Trail }) => Trail.TrailARN,
        Bucket: ({ Trail }) => Trail.S3BucketName,
        Prefix: ({ Trail }) => Trail.S3KeyPrefix,
        'Home Region': ({ Trail }) => Trail.HomeRegion,
        'All Regions': ({ Trail }) => Trail.IsMultiRegionTrail,
        'Events of global services': ({ Trail }) => Trail.IncludeGlobalServiceEvents,
        'Log file validation': ({ Trail }) => Trail.LogFileValidationEnabled,
        'KMS key': ({ Trail }) => Trail.KmsKeyId,
        'Whole organization': ({ Trail }) => Trail.IsOrganizationTrail,
      },
      actions: (on) => [
        on('cloudtrail.UpdateTrail', {
          label: 'Edit',
          known: ({ name }) => ({ Name: name }),
          start: ({ output: { Trail } }) => ({
            S3BucketName: Trail.S3BucketName,
            IsMultiRegionTrail: Trail.IsMultiRegionTrail,
            EnableLogFileValidation: Trail.LogFileValidationEnabled,
          }),
          ask: ['S3BucketName', 'IsMultiRegionTrail', 'EnableLogFileValidation'],
        }),
      ],
    }),
    policy({
      title: 'Event selectors',
      about: 'Which events the trail writes: management events, and of which things the reading and writing of data.',
      operation: 'cloudtrail.GetEventSelectors',
      input: (TrailName) => ({ TrailName }),
      text: (output) => JSON.stringify(output),
      absent: {},
      actions: (on) => [
        on('cloudtrail.PutEventSelectors', {
          label: 'Edit',
          known: ({ name }) => ({ TrailName: name }),
          ask: ['EventSelectors', 'AdvancedEventSelectors'],
        }),
      ],
    }),
  ],
})
