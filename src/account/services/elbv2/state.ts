// What Elastic Load Balancing remembers of one account.

export interface Elbv2State {
  readonly loadBalancers: Readonly<Record<string, LoadBalancer>> // by ARN, as all that follow
  readonly listeners: Readonly<Record<string, Listener>>
}

export interface LoadBalancer {
  readonly arn: string
  readonly name: string
  readonly scheme: 'internet-facing' | 'internal'
  readonly created: number // milliseconds since the Unix epoch, UTC
  readonly securityGroups: readonly string[] // ids
  readonly tags: Readonly<Record<string, string>>
}

export interface Listener {
  readonly arn: string
  readonly loadBalancer: string // ARN
  readonly protocol: 'HTTP' | 'HTTPS'
  readonly port: number
  readonly sslPolicy?: string
  readonly certificates: readonly string[] // ARNs; the first one is the default
  readonly actions: readonly Readonly<Record<string, unknown>>[] // in the words of the API
}
