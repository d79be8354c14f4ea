import type { Permission } from './types.ts'

/** The condition keys of tags that a request brings. AWS: IAM User Guide, "Controlling access with tags", 2026-11. */
export function requestTagKeys(
  tags: readonly { readonly Key: string; readonly Value?: string | undefined }[] = [],
): NonNullable<Permission['context']> {
  return {
    ...Object.fromEntries(tags.map(({ Key, Value = '' }) => [`aws:RequestTag/${Key}`, Value])),
    ...(tags.length > 0 && { 'aws:TagKeys': tags.map(({ Key }) => Key) }),
  }
}
