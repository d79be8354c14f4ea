// Temporary credentials that were handed out and have not been forgotten.

export interface StsState {
  readonly sessions: Readonly<Record<string, Session>> // by access key id (ASIA…)
}

export interface Session {
  readonly accessKeyId: string
  readonly secret: string
  readonly token: string
  readonly roleName: string
  readonly sessionName: string
  readonly issuedAt: number // milliseconds since the Unix epoch, UTC
  readonly expiresAt: number
  readonly policy?: string // session policy passed to AssumeRole
  readonly mfa: boolean
  readonly service?: string // that holds it for what runs there; absent: whoever called AssumeRole
}
