// What `aws` itself adds to an operation: options that are no members of its input, and files that its answer goes to.
// AWS: AWS CLI Command Reference v2, 2026-11.

import { generalError, paramValidation, type Stopped } from './errors.ts'

type Input = Readonly<Record<string, unknown>>
/** The values of added options, by their names without hyphens in front. */
type Given = ReadonlyMap<string, string>

interface Addition {
  readonly options: readonly string[]
  readonly needs?: readonly string[] // of the options
  readonly replaces?: readonly string[] // members that need not be given
  readonly choices?: Readonly<Record<string, readonly string[]>>
  /** The member of the answer that is a file's content, with the last word of the line for its name. */
  readonly content?: string
  readonly fill?: (input: Input, given: Given) => { readonly value: Input } | Stopped
}

const rule: Addition = {
  options: ['--protocol', '--port', '--cidr', '--source-group', '--group-owner'],
  fill: withRule,
}

const ADDITIONS: Readonly<Record<string, Addition>> = {
  's3.GetObject': { options: [], content: 'Body' },
  'lambda.Invoke': { options: [], content: 'Payload' },
  'lambda.CreateFunction': { options: ['--zip-file'], replaces: ['Code'], fill: withCode },
  'iam.CreateVirtualMFADevice': {
    options: ['--outfile', '--bootstrap-method'],
    needs: ['--outfile', '--bootstrap-method'],
    choices: { '--bootstrap-method': ['QRCodePNG', 'Base32StringSeed'] },
  },
  'ec2.RunInstances': { options: ['--count'], replaces: ['MinCount', 'MaxCount'], fill: withCount },
  'ec2.AuthorizeSecurityGroupIngress': rule,
  'ec2.AuthorizeSecurityGroupEgress': rule,
  'ec2.RevokeSecurityGroupIngress': rule,
  'ec2.RevokeSecurityGroupEgress': rule,
}

export function additionOf(operation: string): Addition {
  return (Object.hasOwn(ADDITIONS, operation) ? ADDITIONS[operation] : undefined) ?? { options: [] }
}

/** `--count 2` or `--count 1:4`; one where nothing is said. */
function withCount(input: Input, given: Given): { readonly value: Input } | Stopped {
  const count = given.get('count') ?? '1'
  const [, least, most = least] = /^(\d+)(?::(\d+))?$/.exec(count) ?? []
  // It is so in this version: its own complaint fails. AWS: AWS CLI 2.36.7 as run, 2026-11.
  if (least === undefined) return generalError("name 'ParamValidationError' is not defined")
  return { value: { MaxCount: Number(most), MinCount: Number(least), ...input } }
}

/** The short way to write one rule of a security group. */
function withRule(input: Input, given: Given): { readonly value: Input } | Stopped {
  if (!rule.options.some((flag) => given.has(flag.slice(2)))) return { value: input }
  const protocol = given.get('protocol')
  const port = given.get('port')
  const [, first, last = first] = /^(-?\d+)(?:-(\d+))?$/.exec(port === 'all' ? '-1' : (port ?? '')) ?? []
  if (port !== undefined && first === undefined)
    return paramValidation('port parameter should be of the form <from[-to]> (e.g. 22 or 22-25)')
  const cidr = given.get('cidr')
  const group = given.get('source-group')
  const owner = given.get('group-owner')
  return {
    value: {
      ...input,
      IpPermissions: [
        {
          ...(first !== undefined && { FromPort: Number(first), ToPort: Number(last) }),
          ...(protocol !== undefined && { IpProtocol: protocol === 'all' ? '-1' : protocol }),
          ...(cidr !== undefined && { IpRanges: [{ CidrIp: cidr }] }),
          ...((group ?? owner) !== undefined && {
            UserIdGroupPairs: [
              {
                ...(group !== undefined && { [group.startsWith('sg-') ? 'GroupId' : 'GroupName']: group }),
                ...(owner !== undefined && { UserId: owner }),
              },
            ],
          }),
        },
      ],
    },
  }
}

function withCode(input: Input, given: Given): { readonly value: Input } | Stopped {
  const zip = given.get('zip-file')
  if (zip === undefined) return { value: input }
  const code = typeof input.Code === 'object' ? input.Code : {}
  return { value: { ...input, Code: { ...code, ZipFile: zip } } }
}
