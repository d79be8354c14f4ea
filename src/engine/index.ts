// THE DOOR of the engine: policies and requests in, decisions and their reasons out.
export type {
  AccountInfo,
  ConditionTrace,
  Decision,
  ExplainCode,
  Finding,
  Granted,
  GrantLevel,
  ParsedPolicy,
  Policy,
  PolicySet,
  PolicyType,
  Principal,
  PrincipalReason,
  Refused,
  Request,
  ResourceReason,
  Result,
  SkipReason,
  StatementRef,
  StatementTrace,
  StepId,
  StepStatus,
  StepTrace,
  Tags,
  WarningCode,
} from './types.ts'
export { parsePolicy } from './policy/parse.ts'
export { evaluate } from './evaluate.ts'
export { compile, type Compiled } from './compile.ts'
export { accessDiff, type DecisionChange, decisionOf } from './accessDiff.ts'
export { sweep } from './sweep.ts'
export {
  type Holdings,
  policiesOf,
  type PrincipalPolicies,
  requestOf,
  type ResourcePolicies,
  type SweptPrincipal,
  type SweptResource,
  type Universe,
} from './universe.ts'
export { type CaseOutcome, type EvaluationCase, readCases, runCase } from './cases.ts'
export { why, type Reason, type ReasonCode } from './explain/why.ts'
export { whatWouldAllow, whatWouldDeny } from './explain/whatWould.ts'
export type { Limits } from './explain/search.ts'
export { applyChange, type Asked, type Change, type Edit, type EditCode, undoChange } from './explain/change.ts'
export { isPublic } from './isPublic.ts'
export { matchesPattern } from './match/wildcard.ts'
export { allPolicies } from './policies.ts'
export { nearestName } from './policy/nearest.ts'
export { mendPasted } from './policy/pasted.ts'
export { lint } from './lint/index.ts'
export { type LintCase, type LintOutcome, readLintCases, runLintCase } from './lint/cases.ts'
export { CHECKS } from './lint/checks.ts'
export { statementsOf } from './lint/subject.ts'
export type {
  Check,
  Column,
  Fix,
  LintFinding,
  LintOptions,
  PrincipalName,
  Severity,
  Statement,
  Test,
  TextEdit,
} from './lint/types.ts'
export { summaryOf, type SummaryRow } from './explain/summary.ts'
export { searchActions } from './catalog/search.ts'
export { fitsKind, guessKind } from './policy/guessKind.ts'
export { applyEdits, type Draft, replace as replaceAt } from './lint/edits.ts'
export { REGIONS } from './lint/facts/places.ts'
export { fitsKeyType } from './lint/find/fitting.ts'
export {
  type Action,
  type Catalog,
  catalogOf,
  type ConditionKey,
  isKey,
  isMultivalued,
  keysCommonTo,
  resourcesFor,
  type ResourceType,
  type Service,
} from './catalog/catalog.ts'
export { OPERATORS, partsOf as operatorParts } from './conditions/index.ts'
export { partsOf as arnParts } from './match/arn.ts'
export { fitsArn } from './catalog/arnTemplate.ts'
export { KEY_LETTERS, type KeyType, LEVEL_LETTERS, type PackedCatalog, type PackedService } from './catalog/packed.ts'
export type { Kind as PolicyKind } from './policy/grammar.ts'
