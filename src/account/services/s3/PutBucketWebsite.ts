import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { bucketOperation } from './bucketOperation.ts'
import { bucket, sent } from './fields.ts'

const text = z.optional(z.string())
const protocol = text // S3 has words of its own for what it does not know
const routing = z.strictObject({
  Condition: z.optional(z.strictObject({ HttpErrorCodeReturnedEquals: text, KeyPrefixEquals: text })),
  Redirect: z.strictObject({
    HostName: text,
    HttpRedirectCode: text,
    Protocol: protocol,
    ReplaceKeyPrefixWith: text,
    ReplaceKeyWith: text,
  }),
})
const website = z.strictObject({
  ErrorDocument: z.optional(z.strictObject({ Key: z.string().check(z.minLength(1)) })),
  IndexDocument: z.optional(z.strictObject({ Suffix: z.string() })),
  RedirectAllRequestsTo: z.optional(z.strictObject({ HostName: z.string(), Protocol: protocol })),
  RoutingRules: z.optional(z.array(routing)),
})

/** AWS: S3 User Guide, "Hosting a static website using Amazon S3", 2026-11; texts as recorded. */
// SIMPLIFIED: the setting is kept; nothing answers at the website's address.
export const PutBucketWebsite = bucketOperation({
  input: z.strictObject({ ...bucket, ...sent, WebsiteConfiguration: website }),
  action: 's3:PutBucketWebsite',
  readOnly: false,
  query: () => ({ website: '' }),
  run(one, { WebsiteConfiguration }) {
    check(WebsiteConfiguration)
    one.website = WebsiteConfiguration
    return {}
  },
})

function check({ ErrorDocument, IndexDocument, RedirectAllRequestsTo, RoutingRules }: z.infer<typeof website>): void {
  if (RedirectAllRequestsTo && (ErrorDocument ?? IndexDocument ?? RoutingRules))
    fail('InvalidArgument', 'RedirectAllRequestsTo cannot be provided in conjunction with other Routing Rules.')
  if (!RedirectAllRequestsTo && !IndexDocument)
    fail('InvalidArgument', 'A value for IndexDocument Suffix must be provided if RedirectAllRequestsTo is empty')
  if (IndexDocument && (IndexDocument.Suffix === '' || IndexDocument.Suffix.includes('/')))
    fail('InvalidArgument', 'The IndexDocument Suffix is not well formed')
  const redirects = (RoutingRules ?? []).map(({ Redirect }) => Redirect)
  for (const { Protocol } of [...redirects, ...(RedirectAllRequestsTo ? [RedirectAllRequestsTo] : [])])
    if (Protocol !== undefined && !['http', 'https'].includes(Protocol))
      fail(
        'InvalidRequest',
        'Invalid protocol, protocol can be http or https. If not defined the protocol will be selected automatically.',
      )
  if (redirects.some((one) => one.ReplaceKeyPrefixWith !== undefined && one.ReplaceKeyWith !== undefined))
    fail('InvalidRequest', 'You can only define ReplaceKeyPrefix or ReplaceKey but not both.')
  if ((RoutingRules ?? []).some(({ Condition }) => Condition && Object.keys(Condition).length === 0))
    fail(
      'InvalidRequest',
      "Condition cannot be empty. To redirect all requests without a condition, the condition element shouldn't be present.",
    )
}
