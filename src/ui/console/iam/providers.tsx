import { page } from '../page.tsx'
import { facts, list } from '../section.tsx'
import { inAddress, tagsOf, when } from '../words.ts'

export const ProvidersPage = page({
  kind: 'IAM',
  title: 'Identity providers',
  tabs: [
    list({
      title: 'OpenID Connect',
      about: 'Others whose sign-in this account believes, for example a build service. Roles say who of them may come.',
      operation: 'iam.ListOpenIDConnectProviders',
      rows: ({ OpenIDConnectProviderList }) => OpenIDConnectProviderList,
      key: ({ Arn }) => hostOf(Arn),
      to: ({ Arn }) => `iam/provider/${inAddress(Arn)}`,
      columns: { ARN: ({ Arn }) => Arn },
      create: (on) => [
        on('iam.CreateOpenIDConnectProvider', { label: 'Add a provider', ask: ['Url', 'ClientIDList'] }),
      ],
      actions: (on) => [
        on('iam.DeleteOpenIDConnectProvider', {
          label: 'Delete',
          known: ({ Arn }) => ({ OpenIDConnectProviderArn: Arn }),
        }),
      ],
      empty: 'There is no OpenID Connect provider.',
    }),
    list({
      title: 'SAML',
      about: 'The older way, often the directory of a company.',
      operation: 'iam.ListSAMLProviders',
      rows: ({ SAMLProviderList }) => SAMLProviderList,
      key: ({ Arn }) => Arn.split('/').at(-1) ?? Arn,
      columns: { ARN: ({ Arn }) => Arn, Created: ({ CreateDate }) => when(CreateDate) },
      create: (on) => [
        on('iam.CreateSAMLProvider', { label: 'Add a provider', ask: ['Name', 'SAMLMetadataDocument'] }),
      ],
      actions: (on) => [
        on('iam.DeleteSAMLProvider', { label: 'Delete', known: ({ Arn }) => ({ SAMLProviderArn: Arn }) }),
      ],
      empty: 'There is no SAML provider.',
    }),
  ],
})

function hostOf(arn: string): string {
  return arn.split('oidc-provider/')[1] ?? arn
}

export const ProviderPage = page({
  kind: 'Identity provider',
  title: hostOf,
  actions: (on) => [
    on('iam.DeleteOpenIDConnectProvider', {
      label: 'Delete provider',
      known: (OpenIDConnectProviderArn) => ({ OpenIDConnectProviderArn }),
      next: 'iam/providers',
    }),
  ],
  tabs: [
    facts({
      title: 'About',
      operation: 'iam.GetOpenIDConnectProvider',
      input: (OpenIDConnectProviderArn) => ({ OpenIDConnectProviderArn }),
      facts: {
        Address: ({ Url }) => Url,
        'Audiences (client IDs)': ({ ClientIDList }) => ClientIDList.join(', '),
        Thumbprints: ({ ThumbprintList }) => ThumbprintList.join(', '),
        Created: ({ CreateDate }) => when(CreateDate),
        Tags: (output) => ('Tags' in output ? tagsOf(output.Tags) : ''),
      },
    }),
  ],
})
