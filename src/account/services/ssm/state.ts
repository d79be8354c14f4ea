// What Systems Manager remembers of one account. When a guest was patched stands with its instance.

export interface SsmState {
  readonly commands: readonly Command[] // oldest first
}

export interface Command {
  readonly id: string // UUID
  readonly document: string
  readonly instances: readonly string[]
  readonly parameters: Readonly<Record<string, readonly string[]>>
  readonly requested: number // milliseconds since the Unix epoch, UTC
}
