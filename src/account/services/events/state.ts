// What EventBridge remembers of one account: the rules of its default bus.

export interface EventsState {
  readonly rules: Readonly<Record<string, Rule>> // by name
}

export interface Rule {
  readonly name: string
  readonly description?: string
  readonly pattern?: string // JSON, as it was sent
  readonly schedule?: string
  readonly state: 'ENABLED' | 'DISABLED' | 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS'
  readonly role?: string // ARN
  readonly tags: Readonly<Record<string, string>>
  readonly targets: readonly Target[]
}

/** In the words of the API. */
export interface Target {
  readonly Id: string
  readonly Arn: string
  readonly RoleArn?: string | undefined
}
