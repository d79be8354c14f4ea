// What SNS remembers of one account.

export interface SnsState {
  readonly topics: Readonly<Record<string, Topic>> // by name
}

export interface Topic {
  readonly name: string
  readonly policy?: string // absent: the owner's account alone, as new topics have it
  readonly attributes: Readonly<Record<string, string>> // that were set, e.g. DisplayName
  readonly tags: Readonly<Record<string, string>>
  readonly subscriptions: readonly Subscription[]
}

export interface Subscription {
  readonly id: string // UUID
  readonly protocol: string
  readonly endpoint: string
  readonly token?: string // that confirms it; absent: it is confirmed
}
