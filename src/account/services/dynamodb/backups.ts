import { fail } from '../../operation.ts'

/** Backups have a word of their own for a table that is not there. AWS: DynamoDB API Reference, CreateBackup, 2026-11. */
export function noTableToBackUp(nameOrArn: string): never {
  return fail('TableNotFoundException', `Table not found: ${nameOrArn}`)
}
