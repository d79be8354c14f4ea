// Our schemas beside the types of AWS's own SDK: the same members, down to the last structure, and the same enums. The
// compiler compares them (npm run check, stage `types`); what does not agree is in the message of the error.

import type * as accessanalyzer from '@aws-sdk/client-accessanalyzer'
import type * as account from '@aws-sdk/client-account'
import type * as budgets from '@aws-sdk/client-budgets'
import type * as cloudtrail from '@aws-sdk/client-cloudtrail'
import type * as dynamodb from '@aws-sdk/client-dynamodb'
import type * as ec2 from '@aws-sdk/client-ec2'
import type * as iam from '@aws-sdk/client-iam'
import type * as lambda from '@aws-sdk/client-lambda'
import type * as organizations from '@aws-sdk/client-organizations'
import type * as s3 from '@aws-sdk/client-s3'
import type * as s3control from '@aws-sdk/client-s3-control'
import type * as sts from '@aws-sdk/client-sts'
import type * as bcmDataExports from '@aws-sdk/client-bcm-data-exports'
import type * as ec2InstanceConnect from '@aws-sdk/client-ec2-instance-connect'
import type * as elbv2 from '@aws-sdk/client-elastic-load-balancing-v2'
import type * as events from '@aws-sdk/client-eventbridge'
import type * as sns from '@aws-sdk/client-sns'
import type * as ssm from '@aws-sdk/client-ssm'
import type * as support from '@aws-sdk/client-support'
import { expect, it } from 'vitest'
import type { InputOf, OperationName, OutputOf } from '#account'

interface Sdk {
  accessanalyzer: typeof accessanalyzer
  account: typeof account
  budgets: typeof budgets
  cloudtrail: typeof cloudtrail
  dynamodb: typeof dynamodb
  ec2: typeof ec2
  iam: typeof iam
  lambda: typeof lambda
  organizations: typeof organizations
  s3: typeof s3
  s3control: typeof s3control
  sts: typeof sts
  'bcm-data-exports': typeof bcmDataExports
  'ec2-instance-connect': typeof ec2InstanceConnect
  elbv2: typeof elbv2
  events: typeof events
  sns: typeof sns
  ssm: typeof ssm
  support: typeof support
}

type ServiceOf<N extends OperationName> = N extends `${infer S}.${string}` ? S & keyof Sdk : never
type CommandOf<N extends OperationName> = N extends `${string}.${infer O}`
  ? `${O}Command` extends keyof Sdk[ServiceOf<N>]
    ? Sdk[ServiceOf<N>][`${O}Command`]
    : never
  : never
type SdkInput<N extends OperationName> = CommandOf<N> extends new (input: infer I) => unknown ? I : never
type SdkOutput<N extends OperationName> =
  CommandOf<N> extends new (
    input: never,
  ) => {
    resolveMiddleware: (...args: never[]) => (args: never) => Promise<{ output: infer O }>
  }
    ? Omit<O & object, '$metadata'>
    : never

type Leaf = string | number | boolean | bigint | Date | Uint8Array | undefined | null | ((...args: never[]) => unknown)
type Depth = [never, 0, 1, 2, 3, 4, 5, 6]

/** Where two inputs differ, as a path; never where they do not. */
type Differing<Ours, Theirs, Path extends string, D extends number = 6> = [D] extends [never]
  ? never
  : [Ours] extends [readonly (infer O)[] | undefined]
    ? [Theirs] extends [readonly (infer T)[] | undefined]
      ? Differing<NonNullable<O>, NonNullable<T>, `${Path}[]`, Depth[D]>
      : never
    : [Ours] extends [Leaf]
      ? DifferingEnum<Ours, Theirs, Path>
      : [Theirs] extends [Leaf]
        ? never
        : // A map has any key: string extends its keys.
          string extends keyof Ours
          ? never
          :
              | `${Path} lacks ${Exclude<keyof Theirs, keyof Ours | '$unknown'> & string}`
              | `${Path} knows no ${Exclude<keyof Ours, keyof Theirs> & string}`
              | {
                  [K in keyof Ours & keyof Theirs & string]: Differing<
                    NonNullable<Ours[K]>,
                    NonNullable<Theirs[K]>,
                    `${Path}.${K}`,
                    Depth[D]
                  >
                }[keyof Ours & keyof Theirs & string]

/** Enums are unions of texts in both. */
type DifferingEnum<Ours, Theirs, Path extends string> = [Theirs] extends [string]
  ? string extends Theirs
    ? never
    : [Ours] extends [string]
      ? string extends Ours
        ? `${Path} takes any text`
        : `${Path} lacks "${Exclude<Theirs, Ours> & string}"` | `${Path} knows no "${Exclude<Ours, Theirs> & string}"`
      : never
  : never

// The SDK of November 2026 knows more than the models of July that the facts here are taken from.
type Newer =
  | `iam.Simulate${string} lacks ${'OrderedOrganizationPolicyInputList' | 'PolicyExclusionList'}`
  | `cloudtrail.${string} lacks RecursiveLogging`
  | `dynamodb.CreateTable lacks VectorIndexes`
  | `dynamodb.UpdateTable lacks ${'DisassociationProtectionEnabled' | 'VectorIndexUpdates'}`
  | `dynamodb.UpdateTable.ReplicaUpdates[] lacks Disassociate`
  | `ec2.RunInstances.InstanceMarketOptions.MarketType lacks "on-demand"`
  | `ec2.RunInstances.Monitoring lacks MetricCategoryIds`
  | `lambda.${string} lacks S3FilesConfig`
  | `lambda.${string}.Runtime lacks "${'nodejs26.x' | 'python3.15'}"`
  | `s3.${string} lacks ObjectLockEventHold${string}`
  | `s3.${string} lacks DefaultEventHold`
  | `s3.${string} lacks "aws:backup"`
  | `s3.${string} lacks "AWS_BACKUP_${string}"`
  | `s3.${string} lacks "s3:ObjectRetention:Put"`
  | `support.${string} lacks ${'dryRun' | 'uploadIds'}`
  | `organizations.${string} lacks "${'GUARDDUTY_POLICY' | 'SECURITYHUB_CSPM_POLICY'}"`
  | `sts.${string} lacks ${'MinimumSessionTokenSize' | 'Scope' | 'SubjectMode'}`
// The client of `bcm-data-exports` that npm has is of January.
type Older = `bcm-data-exports.${string} knows no S3BucketOwner`
// Here S3 has words of its own for what is not in the enum, so the schema lets it through.
type Answered =
  // SIMPLIFIED: filters of budgets nest once.
  | `budgets.CreateBudget.Budget.FilterExpression.${string} lacks ${'And' | 'Not' | 'Or'}`
  | `ec2.${string}.InstanceType takes any text`
  | `ec2.${string}.ResourceType takes any text`
  | `s3.CreateBucket.${string}.LocationConstraint takes any text`
  | `s3.PutBucketLifecycleConfiguration.TransitionDefaultMinimumObjectSize takes any text`
  | `s3.PutBucketWebsite.${string}.Protocol takes any text`

/** Services whose client is here; the one of `cur` that npm has is of 2023. */
type Compared = Extract<OperationName, `${keyof Sdk}.${string}`>

type InputDifferences = Exclude<
  { [N in Compared]: Differing<InputOf<N>, SdkInput<N>, N> }[Compared],
  Newer | Older | Answered
>
type OutputDifferences = {
  // An empty answer is a map without members.
  [N in Compared]: string extends keyof OutputOf<N>
    ? never
    : `${N} answers ${Exclude<keyof OutputOf<N>, keyof SdkOutput<N>> & string}`
}[Compared]

it('takes what the SDK sends', () => {
  const differences: readonly never[] = [] as readonly InputDifferences[]
  expect(differences).toEqual([])
})
it('answers what the SDK knows', () => {
  const differences: readonly never[] = [] as readonly OutputDifferences[]
  expect(differences).toEqual([])
})
