// What the tests of STS and of signing in lay over the test account: keys and passwords, and roles for people from outside.

import { ACCOUNT } from './testAccount.ts'

/** Ana as her command line signs. */
export const anaKeys = {
  accessKeyId: 'AKIAI44QH8DHBEXAMPLE',
  secretAccessKey: 'je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY',
}

const trustGitHub = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Federated: `arn:aws:iam::${ACCOUNT}:oidc-provider/token.actions.githubusercontent.com` },
      Action: ['sts:AssumeRoleWithWebIdentity', 'sts:TagSession', 'sts:SetSourceIdentity'],
      Condition: {
        StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' },
        StringLike: { 'token.actions.githubusercontent.com:sub': 'repo:pinebox/site:*' },
      },
    },
  ],
}
const trustSignInPage = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Federated: `arn:aws:iam::${ACCOUNT}:saml-provider/Pinebox` },
      Action: ['sts:AssumeRoleWithSAML', 'sts:TagSession'],
      Condition: { StringEquals: { 'saml:aud': 'https://signin.aws.amazon.com/saml' } },
    },
  ],
}
export const federation = {
  users: {
    ana: {
      accessKeys: [{ id: anaKeys.accessKeyId, secret: anaKeys.secretAccessKey, status: 'Active' }],
    },
  },
  roles: {
    Deploy: { trust: trustGitHub, attached: ['ReadPhotos'] },
    Staff: { trust: trustSignInPage, attached: ['ReadPhotos'] },
  },
  outboundFederation: true,
  oidcProviders: { 'token.actions.githubusercontent.com': { clientIds: ['sts.amazonaws.com'] } },
  samlProviders: { Pinebox: { metadata: '<EntityDescriptor entityID="https://idp.pinebox.example/saml"/>' } },
}
