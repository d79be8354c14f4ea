// An ARN is six parts between colons; the sixth may hold colons of its own.
// AWS: IAM User Guide, "Identify AWS resources with Amazon Resource Names (ARNs)", 2026-11.

/** Cuts at the first five colons. Fewer than six parts: what there is. */
export function partsOf(arn: string): readonly string[] {
  const parts = arn.split(':')
  return parts.length <= 6 ? parts : [...parts.slice(0, 5), parts.slice(5).join(':')]
}

/** The length of the first five parts with their colons; undefined where there are fewer than six. */
export function headOf(arn: string): number | undefined {
  let end = 0
  for (let part = 0; part < 5; part++) {
    const colon = arn.indexOf(':', end)
    if (colon < 0) return undefined
    end = colon + 1
  }
  return end
}

export function accountOf(arn: string): string | undefined {
  return partsOf(arn)[4] || undefined
}

/** `arn:aws:iam::111122223333:role/photos/Editor` */
export function isRole(arn: string): boolean {
  return /^arn:[^:]*:iam::[^:]*:role\//.test(arn)
}
