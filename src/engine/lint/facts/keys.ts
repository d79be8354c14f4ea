// Condition keys of which more is known than their type.
// AWS: IAM User Guide, "AWS global condition context keys" and "Access Analyzer policy check reference", 2026-11.

/** Keys that draw a border around an account, an organization or a network: half a value is no border. */
export const SENSITIVE_KEYS: ReadonlySet<string> = new Set(
  (
    'aws:principalaccount aws:principalorgid aws:resourceaccount aws:resourceorgid aws:sourceaccount aws:sourceorgid ' +
    'aws:sourcevpc aws:sourcevpce aws:vpceaccount aws:vpceorgid'
  ).split(' '),
)

export const ORG_PATH_KEYS: ReadonlySet<string> = new Set([
  'aws:principalorgpaths',
  'aws:resourceorgpaths',
  'aws:sourceorgpaths',
  'aws:vpceorgpaths',
])

/** The keys that say on whose behalf an AWS service calls. */
export const SOURCE_KEYS: ReadonlySet<string> = new Set([
  'aws:sourcearn',
  'aws:sourceaccount',
  'aws:sourceorgid',
  'aws:sourceorgpaths',
])

/** Keys that say something about a caller, but not for which account a service works. */
export const WEAK_SOURCE_KEYS: ReadonlySet<string> = new Set([
  'aws:referer',
  'aws:sourceip',
  'aws:useragent',
  'aws:sourceowner',
  'lambda:eventsourcetoken',
])

/** What the caller himself writes into the request. */
export const CALLER_CHOSEN_KEYS: ReadonlySet<string> = new Set(['aws:referer', 'aws:useragent'])

/** A KMS key's ARN must stand here. */
export const KMS_KEY_ARN_KEYS: ReadonlySet<string> = new Set(['s3:x-amz-server-side-encryption-aws-kms-key-id'])

/** The value is the name of an AWS service, as lambda.amazonaws.com. */
export const SERVICE_NAME_KEYS: ReadonlySet<string> = new Set([
  'iam:passedtoservice',
  'iam:awsservicename',
  'aws:principalservicename',
])

/** Names of tags follow the slash. */
export const TAG_KEYS =
  /^(aws:(resourcetag|requesttag|principaltag)|[a-z0-9-]+:(resourcetag|requesttag|existingobjecttag|requestobjecttag|buckettag))$/

/** Multivalued also where no catalogue says so. */
export const MULTIVALUED_KEYS: ReadonlySet<string> = new Set(
  (
    'aws:tagkeys aws:calledvia aws:principalorgpaths aws:resourceorgpaths aws:sourceorgpaths ' +
    'aws:principalservicenameslist aws:vpceorgpaths'
  ).split(' '),
)

/** Sign-in providers that AWS knows by name: their audience is a single value. */
export const BUILT_IN_PROVIDERS: readonly string[] = [
  'accounts.google.com',
  'cognito-identity.amazonaws.com',
  'graph.facebook.com',
  'www.amazon.com',
  'saml',
  'token.actions.githubusercontent.com',
]
export const GITHUB = 'token.actions.githubusercontent.com'

/**
 * SIMPLIFIED: services that send aws:VpceAccount and aws:VpceOrgID (aws:VpceOrgPaths reaches slightly fewer); the list
 * grows. AWS: IAM User Guide, "AWS global condition context keys", aws:VpceOrgID, 2026-11.
 */
export const VPCE_KEY_SERVICES: ReadonlySet<string> = new Set(
  (
    'apigateway execute-api appconfig appmesh apprunner athena auditmanager backup-gateway cloudtrail-data ' +
    'codeartifact codebuild codedeploy codepipeline cognito-idp comprehend comprehendmedical controlcatalog dynamodb dax ' +
    'ecr ecr-public ecs elasticfilesystem elasticmapreduce emr-containers emr-serverless events firehose glue iam ' +
    'inspector-scan iot kafka kinesis kinesisvideo kms lambda license-manager logs memorydb opensearch aoss ' +
    'payment-cryptography polly ram rekognition s3 s3express s3-outposts s3-object-lambda secretsmanager servicediscovery ' +
    'signin sqs ssm states sts swf textract transcribe translate xray workspaces'
  ).split(' '),
)

/** Names that AWS still takes in old policies, beside the list of today. */
export const RETIRED_KEYS: ReadonlySet<string> = new Set(['aws:arn', 'aws:sourceowner'])
