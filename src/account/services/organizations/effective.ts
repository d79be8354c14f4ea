// Policies of the levels, laid over one another. AWS: Organizations User Guide, "Inheritance for declarative policies",
// 2026-11. SIMPLIFIED: @@operators_allowed_for_child_policies is not heeded.

/** From the root down: `@@assign` replaces, `@@append` adds, `@@remove` takes away. */
export function effective(documents: readonly unknown[]): unknown {
  return documents.reduce<unknown>((above, below) => merged(above, below), {})
}

function merged(above: unknown, below: unknown): unknown {
  if (!isRecord(below)) return below
  if ('@@assign' in below) return below['@@assign']
  if ('@@append' in below || '@@remove' in below) {
    const gone = list(below['@@remove'])
    return [...new Set([...list(above), ...list(below['@@append'])])].filter((one) => !gone.includes(one))
  }
  const kept = isRecord(above) ? above : {}
  const members = Object.entries(below).filter(([key]) => !key.startsWith('@@'))
  return { ...kept, ...Object.fromEntries(members.map(([key, value]) => [key, merged(kept[key], value)])) }
}

function list(value: unknown): readonly unknown[] {
  return value === undefined ? [] : Array.isArray(value) ? (value as readonly unknown[]) : [value]
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
