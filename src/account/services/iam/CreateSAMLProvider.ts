import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { namesIn } from '../../own.ts'
import { accountOfCaller, iamArn } from './arn.ts'
import { pem, samlProviderName, tags } from './fields.ts'
import { samlProviders } from './provider.ts'
import { within } from './quotas.ts'
import { requestTags, tagging, tagMap, withCase } from './tags.ts'
import { tagsView } from './views.ts'

export const CreateSAMLProvider = operation({
  input: z.strictObject({
    SAMLMetadataDocument: z.string().check(z.minLength(1000), z.maxLength(10_000_000)),
    Name: samlProviderName,
    Tags: z.optional(tags),
    AssertionEncryptionMode: z.optional(z.enum(['Required', 'Allowed'])),
    AddPrivateKey: z.optional(pem),
  }),
  readOnly: false,
  requires({ Name, Tags }, { caller }) {
    const resource = iamArn(accountOfCaller(caller), 'saml-provider', Name)
    return [
      { action: 'iam:CreateSAMLProvider', resource, context: requestTags(Tags) },
      ...tagging('iam:TagSAMLProvider', resource, Tags),
    ]
  },
  run(draft, { SAMLMetadataDocument, Name, Tags, AssertionEncryptionMode, AddPrivateKey }, at) {
    // SIMPLIFIED: metadata is in order when it says who speaks there; AWS reads certificates and bindings, too.
    if (!/<(\w+:)?EntityDescriptor\s[^>]*\bentityID\s*=\s*["'][^"']+["']/.test(SAMLMetadataDocument))
      fail('InvalidInput', 'Could not parse metadata')
    const providers = samlProviders(draft, at)
    const arn = iamArn(at.account, 'saml-provider', Name)
    if (Object.hasOwn(providers, arn)) fail('EntityAlreadyExists', `Provider with name ${Name} already exists.`, 409)
    within('SAMLProvidersPerAccount', namesIn(providers).length + 1)
    const provider = {
      metadata: SAMLMetadataDocument,
      createDate: draft.now,
      tags: tagMap(Tags, withCase),
      ...(AssertionEncryptionMode && { encryption: AssertionEncryptionMode }),
      ...(AddPrivateKey !== undefined && { privateKey: AddPrivateKey }),
    }
    providers[arn] = provider
    return { SAMLProviderArn: arn, ...tagsView(provider) }
  },
})
