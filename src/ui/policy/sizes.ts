// How long a policy may be, and how AWS counts.
// AWS: IAM User Guide, "IAM and AWS STS quotas"; Amazon S3 User Guide, "Bucket policies"; 2026-11.

import type { OpenPolicy } from '../editor/draft.ts'

interface Size {
  readonly limit: number
  readonly unit: 'characters' | 'bytes'
  readonly of: string
}

export const sizeOf: Record<OpenPolicy['kind'], Size> = {
  managed: { limit: 6144, unit: 'characters', of: 'a managed policy' },
  inline: { limit: 2048, unit: 'characters', of: 'all inline policies of a user together' },
  bucket: { limit: 20_480, unit: 'bytes', of: 'a bucket policy' },
}

/** IAM leaves white space out of the count; S3 counts every byte. */
export function countedSize(text: string, { unit }: Pick<Size, 'unit'>): number {
  return unit === 'bytes' ? new TextEncoder().encode(text).length : text.replaceAll(/\s/g, '').length
}
