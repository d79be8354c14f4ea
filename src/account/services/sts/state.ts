// Temporary credentials that were handed out and have not been forgotten.

export interface StsState {
  readonly sessions: Readonly<Record<string, Session>> // by access key id (ASIA…)
  readonly outboundFederation?: true // the account lets its principals ask for tokens that others take
}

/** What a session carries beside the permissions of its role or user. */
export interface SessionTraits {
  readonly service?: string // that holds it for what runs there; absent: whoever asked for it
  readonly policy?: string // inline session policy
  readonly policyArns?: readonly string[] // managed session policies
  readonly tags?: Readonly<Record<string, string>> // session tags, those of the session before included
  readonly transitive?: readonly string[] // keys of tags that pass on to the next role
  readonly sourceIdentity?: string
  readonly provider?: string // the identity provider through which the session came: aws:FederatedProvider
  readonly providerKeys?: Readonly<Record<string, string>> // what stays of its token, e.g. accounts.google.com:sub
}

/** Whose permissions a session has, by unique id: names may change, or come to mean somebody else. */
export type SessionOf =
  | { readonly kind: 'role'; readonly roleId: string; readonly sessionName: string }
  | { readonly kind: 'user'; readonly userId: string } // GetSessionToken
  | { readonly kind: 'root' } // GetSessionToken of root, and AssumeRoot
  | { readonly kind: 'federatedUser'; readonly name: string; readonly issuerId?: string } // a user's; absent: root's

export interface Session extends SessionTraits {
  readonly accessKeyId: string
  readonly secret: string
  readonly token: string
  readonly issuedAt: number // milliseconds since the Unix epoch, UTC
  readonly expiresAt: number
  readonly mfa: boolean
  readonly assumedRoot?: true // by AssumeRoot: there is a task policy, and it is the whole of what the session may do
  readonly of: SessionOf
}
