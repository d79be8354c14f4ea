// What CloudTrail remembers of one account. The events themselves are World.trail.

export interface CloudTrailState {
  readonly trails: Readonly<Record<string, Trail>> // by name
}

export interface Trail {
  readonly name: string
  readonly bucket: string
  readonly prefix?: string
  readonly homeRegion: string
  readonly multiRegion: boolean
  readonly globalServiceEvents: boolean
  readonly logFileValidation: boolean
  readonly organization: boolean
  readonly snsTopic?: string
  readonly logGroupArn?: string
  readonly logRoleArn?: string
  readonly kmsKeyId?: string
  readonly tags: Readonly<Record<string, string>>
  readonly selectors?: Selectors // absent: every management event
  readonly insights?: readonly InsightSelector[]
  readonly logging: boolean
  readonly startedAt?: number // milliseconds since the Unix epoch, UTC
  readonly stoppedAt?: number
  readonly deliveredAt?: number
  readonly deliveryError?: string // of the latest attempt; absent: it went well
}

/** Basic or advanced, never both. */
export type Selectors =
  | { readonly basic: readonly EventSelector[] }
  | { readonly advanced: readonly AdvancedEventSelector[] }

export interface EventSelector {
  readonly ReadWriteType: 'ReadOnly' | 'WriteOnly' | 'All'
  readonly IncludeManagementEvents: boolean
  readonly DataResources: readonly { readonly Type: string; readonly Values: readonly string[] }[]
  readonly ExcludeManagementEventSources: readonly string[]
}

export interface AdvancedEventSelector {
  readonly Name?: string | undefined
  readonly FieldSelectors: readonly FieldSelector[]
}

export interface FieldSelector {
  readonly Field: string
  readonly Equals?: readonly string[] | undefined
  readonly StartsWith?: readonly string[] | undefined
  readonly EndsWith?: readonly string[] | undefined
  readonly NotEquals?: readonly string[] | undefined
  readonly NotStartsWith?: readonly string[] | undefined
  readonly NotEndsWith?: readonly string[] | undefined
}

export interface InsightSelector {
  readonly InsightType: 'ApiCallRateInsight' | 'ApiErrorRateInsight'
  readonly EventCategories?: readonly ('Management' | 'Data')[] | undefined
}
