// What a check is and what it finds.

import type { Catalog } from '../catalog/catalog.ts'
import type { Flaw, Json } from '../policy/flaw.ts'
import type { Kind } from '../policy/grammar.ts'
import type { Finding, ParsedPolicy } from '../types.ts'
import type { Edits } from './edits.ts'

/** Error: AWS refuses it, or it can never work. Security: it gives away more than it seems to. */
export type Severity = 'error' | 'security' | 'warning' | 'suggestion'
/** The columns of AWS's check reference; a boundary or session policy is an identity policy. */
export type Column = 'identity' | 'resource' | 'trust' | 'scp' | 'rcp'

export interface LintOptions {
  readonly policyType: Kind
  readonly resourceType?: string // of the resource that carries the policy, e.g. AWS::S3::Bucket
  readonly catalog?: Catalog // without it the checks that need one are left out
  readonly account?: string // the account at home, 12 digits: what is not it is foreign
  readonly now?: number // milliseconds since the Unix epoch, UTC; without it no date lies in the past
  readonly whileBroken?: boolean // look also into a text that is not JSON yet: for an editor
  readonly mute?: readonly string[] // codes to leave out
}

export interface LintFinding extends Omit<Finding, 'severity'> {
  readonly severity: Severity
  readonly message: string
  readonly cause?: string // which slip it is that keeps a text from being JSON
  readonly fixes: readonly Fix[]
}

export interface Fix {
  readonly title: string
  readonly safe: boolean // it changes no decision
  readonly edits: readonly TextEdit[]
}
export interface TextEdit {
  readonly offset: number // UTF-16 code units
  readonly length: number
  readonly text: string
}

export interface Check {
  readonly code: string
  readonly origin: 'aws' | 'own' // one of Access Analyzer, or ours
  readonly severity: Severity
  readonly title: string
  readonly why: string // what comes of it, for somebody who sees it for the first time
  readonly message: string // {} stands for the value at fault, {near} for what may have been meant
  readonly source: string
  readonly kinds: readonly Column[]
  readonly needsCatalog?: true
  readonly find?: (policy: Subject) => readonly Hit[]
  readonly inText?: (parsed: ParsedPolicy) => readonly Hit[] // what is wrong with the text itself
}

/** Where a check strikes. */
export interface Hit {
  readonly pointer: string
  readonly on?: 'key' // the name at the pointer is at fault, not the value
  readonly at?: { readonly offset: number; readonly length: number } // where no pointer leads
  readonly severity?: Severity // where it is less grave than the check as a whole
  readonly value?: string
  readonly near?: string
  readonly cause?: string
  readonly fixes?: readonly Repair[]
}
export interface Repair {
  readonly title: string
  readonly safe: boolean
  readonly edits: Edits
}

/** A policy, as checks ask about it. */
export interface Subject {
  readonly text: string
  readonly document: Json
  readonly kind: Kind
  readonly column: Column
  readonly resourceType: string | undefined
  readonly catalog: Catalog
  readonly account: string | undefined
  readonly now: number | undefined
  readonly flaws: readonly Flaw[]
  readonly statements: readonly Statement[]
  readonly sound: boolean // the text is JSON
}
export interface Statement {
  readonly raw: Json
  readonly pointer: string
  readonly effect: unknown
  readonly actions: readonly Entry[]
  readonly resources: readonly Entry[]
  readonly principals: readonly PrincipalName[]
  readonly conditions: readonly Test[]
}
/** One text of Action, NotAction, Resource or NotResource. */
export interface Entry {
  readonly text: string
  readonly element: string
  readonly pointer: string
}
export interface PrincipalName {
  readonly type: string // AWS, Service, Federated, CanonicalUser
  readonly text: string
  readonly element: string
  readonly pointer: string
}
/** One key under one operator. */
export interface Test {
  readonly operatorName: string // ForAnyValue:StringLikeIfExists
  readonly operator: string // StringLike
  readonly family: OperatorFamily | undefined // undefined: AWS knows no such operator
  readonly negated: boolean
  readonly like: boolean // wildcards count
  readonly set: 'ForAllValues' | 'ForAnyValue' | undefined
  readonly ifExists: boolean
  readonly key: string
  readonly lowerKey: string
  readonly raw: unknown
  readonly values: readonly TestValue[]
  readonly operatorPointer: string
  readonly pointer: string
}
export interface TestValue {
  readonly text: string
  readonly raw: unknown
  readonly pointer: string
}
export type OperatorFamily = 'String' | 'Numeric' | 'Date' | 'Bool' | 'Binary' | 'IP' | 'ARN' | 'Null'
