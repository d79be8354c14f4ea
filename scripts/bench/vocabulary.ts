// Names for the generated workloads: what is asked for, and what policies speak of besides.

export const ACCOUNT = '111122223333'
const regional = (service: string, resource: string, region = 'eu-west-1') =>
  `arn:aws:${service}:${region}:${ACCOUNT}:${resource}`

/** Actions that are asked for. */
export const actions: readonly string[] = [
  's3 GetObject PutObject DeleteObject ListBucket GetBucketPolicy PutBucketPolicy GetObjectTagging GetBucketLocation',
  'dynamodb GetItem PutItem Query Scan DeleteItem DescribeTable DeleteTable',
  'sqs SendMessage ReceiveMessage DeleteMessage GetQueueAttributes PurgeQueue',
  'sns Publish Subscribe ListTopics',
  'lambda InvokeFunction GetFunction UpdateFunctionCode ListFunctions DeleteFunction',
  'ec2 DescribeInstances StartInstances StopInstances RunInstances TerminateInstances CreateTags',
  'logs CreateLogGroup PutLogEvents GetLogEvents DescribeLogGroups',
  'secretsmanager GetSecretValue DescribeSecret ListSecrets',
  'ecr GetAuthorizationToken BatchGetImage PutImage',
  'cloudwatch PutMetricData GetMetricData ListMetrics',
  'events PutEvents PutRule DeleteRule',
].flatMap((line) => {
  const [service, ...names] = line.split(' ')
  return names.map((name) => `${service}:${name}`)
})

export const resources: readonly string[] = [
  'arn:aws:s3:::orchard-data',
  'arn:aws:s3:::orchard-data/harvest/apples.csv',
  'arn:aws:s3:::orchard-data/private/wages.pdf',
  'arn:aws:s3:::orchard-logs',
  'arn:aws:s3:::orchard-logs/2026/11/24.gz',
  'arn:aws:s3:::orchard-site/index.html',
  regional('dynamodb', 'table/crates'),
  regional('dynamodb', 'table/growers'),
  regional('dynamodb', 'table/audit', 'us-east-1'),
  regional('sqs', 'press-in'),
  regional('sqs', 'press-dead'),
  regional('sns', 'frost'),
  regional('lambda', 'function:press-weigh'),
  regional('lambda', 'function:invoice'),
  regional('ec2', 'instance/i-0aa11bb22cc33dd44'),
  regional('ec2', 'instance/i-0ee55ff66aa77bb88', 'us-east-1'),
  regional('logs', 'log-group:/orchard/web'),
  regional('secretsmanager', 'secret:till-Qw3rTy'),
  regional('ecr', 'repository/site'),
  regional('events', 'event-bus/main'),
]

/** Of managed policies: mostly services that nobody asks about, as in an account. */
export const otherServices =
  'backup rds elasticfilesystem cloudformation glue athena config ssm ecs eks autoscaling route53 cloudfront kinesis states batch codebuild acm'.split(
    ' ',
  )
export const verbs = 'Get List Describe Create Delete Update Start Stop Tag Untag Put Associate Batch'.split(' ')
export const nouns =
  'Job Snapshot Cluster Instance Table Stack Parameter Certificate Function Rule Record Pipeline Task Volume Policy Report Endpoint Queue'.split(
    ' ',
  )
