// What Lambda remembers of one account; settings in the words of its API.

export interface LambdaState {
  readonly functions: Readonly<Record<string, LambdaFunction>> // by name
}

export interface LambdaFunction {
  readonly name: string
  readonly latest: FunctionVersion
  readonly versions: Readonly<Record<string, FunctionVersion>> // published, by number
  readonly published: number // versions that were ever published: a number is never used again
  readonly aliases: Readonly<Record<string, Alias>>
  /** Resource-based: statements by the version or alias that they are for; `` for the function itself. */
  readonly policies: Readonly<Record<string, readonly PolicyStatement[]>>
  readonly urls: Readonly<Record<string, FunctionUrl>> // by alias; `` for the function itself
  readonly tags: Readonly<Record<string, string>>
  readonly reservedConcurrency?: number
}

export interface FunctionVersion {
  readonly version: string // $LATEST, 1, 2 …
  readonly settings: Settings
  readonly code: string
  readonly modified: number // milliseconds since the Unix epoch, UTC
  readonly revisionId: string // UUID
}

export interface Settings {
  readonly Runtime?: string | undefined
  readonly Role: string
  readonly Handler?: string | undefined
  readonly Description: string
  readonly Timeout: number // seconds
  readonly MemorySize: number // MB
  readonly VpcConfig?: VpcConfig | undefined
  readonly DeadLetterConfig?: { readonly TargetArn?: string | undefined } | undefined
  readonly Environment?: { readonly Variables?: Readonly<Record<string, string>> | undefined } | undefined
  readonly KMSKeyArn?: string | undefined
  readonly TracingConfig: { readonly Mode?: string | undefined }
  readonly Layers?: readonly string[] | undefined
  readonly PackageType: 'Zip' | 'Image'
  readonly Architectures: readonly string[]
  readonly EphemeralStorage: { readonly Size: number } // MB
  readonly SnapStart: { readonly ApplyOn?: string | undefined }
  readonly LoggingConfig?: object | undefined
}

export interface VpcConfig {
  readonly SubnetIds?: readonly string[] | undefined
  readonly SecurityGroupIds?: readonly string[] | undefined
  readonly Ipv6AllowedForDualStack?: boolean | undefined
}

export interface Alias {
  readonly name: string
  readonly version: string
  readonly description: string
  readonly weights?: Readonly<Record<string, number>>
  readonly revisionId: string
}

export interface PolicyStatement {
  readonly Sid: string
  readonly Effect: 'Allow'
  readonly Principal: '*' | { readonly AWS: string } | { readonly Service: string }
  readonly Action: string
  readonly Resource: string
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string>>>>
}

export interface FunctionUrl {
  readonly url: string
  readonly authType: 'NONE' | 'AWS_IAM'
  readonly cors?: object | undefined
  readonly invokeMode: 'BUFFERED' | 'RESPONSE_STREAM'
  readonly created: number
}
