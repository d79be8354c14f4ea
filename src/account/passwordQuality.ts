// How well a password would stand up to guessing: what the console's meter says, and whether thieves have it on a list.
// NIST SP 800-63B-4, 3.1.1: length counts, and passwords that are known to be stolen are refused. 2026-11.

export interface PasswordQuality {
  readonly strength: 'weak' | 'fair' | 'strong'
  readonly breached: boolean // on a list of stolen passwords
}

// SIMPLIFIED: a handful stands for the billions that real lists hold.
const BREACHED = new Set([
  '12345678',
  'admin123',
  'changeme1',
  'iloveyou1',
  'letmein1',
  'p@ssw0rd',
  'passw0rd!',
  'password1',
  'password1!',
  'pinebox1',
  'qwerty123',
  'summer2026!',
  'welcome1',
])

export function passwordQuality(password: string): PasswordQuality {
  const breached = BREACHED.has(password.toLowerCase())
  return { strength: breached ? 'weak' : strengthOf(password), breached }
}

/** Length, and enough different letters that it is no row of the same one. */
function strengthOf(password: string): PasswordQuality['strength'] {
  const different = new Set(password).size
  if (password.length >= 16 && different >= 8) return 'strong'
  return password.length >= 12 && different >= 6 ? 'fair' : 'weak'
}
