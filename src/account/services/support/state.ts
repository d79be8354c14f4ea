// Cases that an account has opened with AWS Support.

export interface SupportState {
  readonly cases: readonly Case[] // oldest first
}

export interface Case {
  readonly id: string // case-111122223333-muen-2026-…
  readonly displayId: string
  readonly subject: string
  readonly body: string
  readonly serviceCode: string
  readonly categoryCode: string
  readonly severityCode: string
  readonly issueType: string
  readonly language: string
  readonly cc: readonly string[]
  readonly submittedBy: string
  readonly created: number // milliseconds since the Unix epoch, UTC
  readonly status: 'opened' | 'resolved'
}
