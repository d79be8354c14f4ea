// AWS's names → words for a label: `PolicyArn` → “Policy ARN”, `iam.CreateAccessKey` → “Create access key”.

const ACRONYMS = new Set(
  'ARN ID MFA KMS SSH URL VPC SAML API IAM ACL CIDR IP AWS SNS SQS SID OIDC EBS AMI TTL SDK HTTP TLS'.split(' '),
)

export function wordsOf(name: string): string {
  const words = name.replaceAll(/([a-z\d])([A-Z])|([A-Z]+)([A-Z][a-z])/g, '$1$3 $2$4').split(' ')
  return words.map((word, at) => worded(word, at === 0)).join(' ')
}

function worded(word: string, first: boolean): string {
  const upper = word.toUpperCase()
  if (ACRONYMS.has(upper)) return upper
  const plural = upper.replace(/S$/, '')
  if (ACRONYMS.has(plural)) return `${plural}s`
  return first ? word.charAt(0).toUpperCase() + word.slice(1) : word.toLowerCase()
}

export function titleOf(operation: string): string {
  return wordsOf(operation.split('.')[1] ?? operation)
}

/** The part of a hint's `point` that names a control: `iam.CreateUser` → `create-user`. */
export function controlOf(operation: string): string {
  return (operation.split('.')[1] ?? operation)
    .replaceAll(/([a-z\d])([A-Z])|([A-Z]+)([A-Z][a-z])/g, '$1$3-$2$4')
    .toLowerCase()
}
