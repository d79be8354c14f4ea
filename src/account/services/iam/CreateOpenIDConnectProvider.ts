import * as z from 'zod/mini'
import { HEX, hashOf, letters } from '../../ids.ts'
import { fail, operation } from '../../operation.ts'
import { namesIn } from '../../own.ts'
import { accountOfCaller, iamArn } from './arn.ts'
import { tags } from './fields.ts'
import { oidcProviders, withoutScheme } from './provider.ts'
import { within } from './quotas.ts'
import { requestTags, tagging, tagMap, withCase } from './tags.ts'
import { tagsView } from './views.ts'

const THUMBPRINTS = 5

export const CreateOpenIDConnectProvider = operation({
  input: z.strictObject({
    Url: z.string().check(z.minLength(1), z.maxLength(255)),
    ClientIDList: z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(255)))),
    ThumbprintList: z.optional(z.array(z.string().check(z.minLength(40), z.maxLength(40)))),
    Tags: z.optional(tags),
  }),
  readOnly: false,
  requires({ Url, Tags }, { caller }) {
    const resource = iamArn(accountOfCaller(caller), 'oidc-provider', withoutScheme(Url))
    return [
      { action: 'iam:CreateOpenIDConnectProvider', resource, context: requestTags(Tags) },
      ...tagging('iam:TagOpenIDConnectProvider', resource, Tags),
    ]
  },
  run(draft, { Url, ClientIDList = [], ThumbprintList = [thumbprintOf(Url)], Tags }, at) {
    if (!/^https:\/\/[^/?#\s]+(\/[^?#\s]*)?$/.test(Url)) fail('ValidationError', 'Invalid Open ID Connect Provider URL')
    within('ClientIdsPerOpenIdConnectProvider', ClientIDList.length)
    if (ThumbprintList.length > THUMBPRINTS)
      fail('InvalidInput', `Thumbprint list must contain fewer than ${THUMBPRINTS} entries.`)
    const providers = oidcProviders(draft, at)
    const arn = iamArn(at.account, 'oidc-provider', withoutScheme(Url))
    if (Object.hasOwn(providers, arn)) fail('EntityAlreadyExists', `Provider with url ${Url} already exists.`, 409)
    within('OpenIdConnectProvidersPerAccount', namesIn(providers).length + 1)
    const provider = {
      url: withoutScheme(Url),
      clientIds: ClientIDList,
      createDate: draft.now,
      thumbprints: ThumbprintList,
      tags: tagMap(Tags, withCase),
    }
    providers[arn] = provider
    return { OpenIDConnectProviderArn: arn, ...tagsView(provider) }
  },
})

/** SIMPLIFIED: AWS looks at the certificate that signed the one of the server; there is none to look at. */
function thumbprintOf(url: string): string {
  return letters(hashOf(url), 40, HEX)
}
