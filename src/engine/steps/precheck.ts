// Before any policy is read. AWS: STS API Reference, GetCallerIdentity and AssumeRole, 2026-11. Rules E15, E9.

import type { Beforehand } from '../facts.ts'
import type { Step, Verdict } from './step.ts'

const ORDINARY: Verdict = { status: 'pass', code: 'signed-request' }
const ALWAYS_ALLOWED: Verdict = {
  status: 'allow',
  code: 'no-permission-required',
  final: { decision: 'Allow', decidedBy: 'no-permission-required' },
}
const REFUSED_BY_SERVICE: Verdict = {
  status: 'implicitDeny',
  code: 'service-refuses',
  final: { decision: 'ImplicitDeny', decidedBy: 'service' },
}

const VERDICTS: Readonly<Record<Beforehand, Verdict>> = {
  'always-allowed': ALWAYS_ALLOWED,
  'refused-by-service': REFUSED_BY_SERVICE,
}

export const precheck: Step = {
  id: 'precheck',
  account: 'both',
  judge: ({ setting: { beforehand } }) => (beforehand ? VERDICTS[beforehand] : ORDINARY),
}
