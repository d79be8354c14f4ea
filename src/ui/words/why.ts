// The reasons of a decision, and what a change of it does: codes → sentences.

import type { EditCode, PrincipalReason, ReasonCode, ResourceReason } from '#engine'
import { because, policyTypeWord, principalReason, resourceReason, shortResource } from '../words.ts'

type Args = Readonly<Record<string, string>>

/** A reason in a sentence. Where it is about a statement, the statement's name stands before it. */
export const reason: Record<ReasonCode, (args: Args) => string> = {
  'denied-by': (args) => `forbids it${matching(args)}. A matching Deny always wins.`,
  'denied-too': (args) => `forbids it as well${matching(args)}.`,
  'condition-held': (args) => `asks ${condition(args)}. It does.`,
  'service-refuses': () => 'The service itself refuses this caller, whatever the policies say.',
  'public-access-blocked': () => 'The bucket policy is open to everybody, and Block Public Access cuts that off.',
  'level-without-allow': ({ level, policyType }) =>
    `Nothing at ${level ?? 'one level'} of the organization allows it in ${kind(policyType)}. Every level has to.`,
  'no-allow': ({ policyType, action }) => `There is ${kind(policyType)}, but nothing in it allows ${action ?? 'this'}.`,
  'no-statement': ({ policyType, action }) =>
    `No statement of ${kind(policyType)} could allow ${action ?? 'this'}: there is none.`,
  'missed-condition': (args) => `would allow it, but asks ${condition(args)}. ${sawInstead(args)}`,
  'missed-resource': ({ reason: why, pattern }) =>
    pattern === undefined
      ? `would allow it, but for other things: ${resourceWord(why)}.`
      : `would allow it, but leaves out ${shortResource(pattern)}.`,
  'missed-action': ({ pattern }) =>
    pattern === undefined ? 'allows other actions, not this one.' : `leaves this action out by ${pattern}.`,
  'missed-principal': ({ reason: why, negated }) =>
    negated
      ? 'uses NotPrincipal with Allow, which allows nobody.'
      : `would allow it, but not to this caller: ${principalWord(why)}.`,
  'no-permission-required': () => 'Whoever is signed in may ask this. It needs no permission.',
  'granted-as-root': () => 'The root user needs no policy in its own account.',
  'granted-by': (args) => `allows it${matching(args)}.`,
  passed: ({ policyType, level }) =>
    `lets it pass${level ? ` at ${level}` : ''}. It stands in ${kind(policyType)}: a limit, which grants nothing by itself.`,
  'no-deny': ({ count = '0' }) =>
    count === '0' ? 'Nothing could forbid it.' : `${statements(count)} read, and none forbids it.`,
  'not-blocked': () => 'S3 Block Public Access does not stop this request.',
}

/** What an edit does, for people who are about to make it. */
export const edit: Record<EditCode, (args: Args) => string> = {
  'set-context': ({ key, value }) => `Ask again with ${key} being ${value}.`,
  'unset-context': ({ key }) => `Ask again without ${key} in the request.`,
  'add-statement': (args) => `Add a statement to ${named(args)}: ${added(args)}.`,
  'add-policy': (args) => `Add ${kind(args.policyType)}${args.level ? ` at ${args.level}` : ''}: ${added(args)}.`,
  'widen-action': (args) => `In ${statement(args)}, ${widened(args, 'cover the action')}.`,
  'widen-resource': (args) => `In ${statement(args)}, ${widened(args, 'cover the resource')}.`,
  'widen-principal': (args) => `In ${statement(args)}, ${widened(args, 'name')}.`,
  'narrow-action': (args) => `In ${statement(args)}, ${narrowed(args)}.`,
  'narrow-resource': (args) => `In ${statement(args)}, ${narrowed(args)}.`,
  'narrow-principal': (args) =>
    args.only === undefined
      ? `In ${statement(args)}, ${narrowed(args)}.`
      : `Let ${statement(args)} hold for ${args.only} alone.`,
  'except-caller': (args) =>
    `Add a condition to ${statement(args)}, so that it no longer holds for ${args.spared ?? 'the caller'}.`,
  'remove-statement': (args) => `Take ${statement(args)} out.`,
  'remove-policy': (args) => `Take ${args.policyName ?? 'the policy'} (${kind(args.policyType)}) away.`,
  'block-public-access': () => 'Turn on Block Public Access for the bucket.',
  'unblock-public-access': () =>
    'Turn off Block Public Access for the bucket. Everybody whom its policy names gets in.',
}

function matching({ action, resource, principal }: Args): string {
  const parts = [
    action && `action ${action}`,
    resource && `resource ${shortResource(resource)}`,
    principal && `principal ${principal}`,
  ].filter(Boolean)
  return parts.length === 0 ? '' : ` (matches by ${parts.join(', ')})`
}

/** An operator may be `ForAnyValue:StringLikeIfExists`, which reads as it stands in the policy. */
function condition({ operator, key, policy }: Args): string {
  return `that ${key ?? 'a key'} passes ${operator ?? 'a test'}${policy ? ` against ${policy}` : ''}`
}

function sawInstead({ request, because: why }: Args): string {
  if (request !== undefined) return `The request has ${request || 'an empty text'}.`
  const words: Readonly<Record<string, string>> = because
  return `Here ${words[why ?? ''] ?? because['key-missing']}.`
}

function resourceWord(code: string | undefined): string {
  if (code === 'no-resource-element') return 'the statement names no resource'
  const words: Readonly<Record<string, string>> = resourceReason
  return words[code ?? ''] ?? resourceReason['segment-differs' satisfies ResourceReason]
}

function principalWord(code: string | undefined): string {
  const words: Readonly<Record<string, string>> = principalReason
  return words[code ?? ''] ?? principalReason['other-user' satisfies PrincipalReason]
}

function kind(type: string | undefined): string {
  const words: Readonly<Record<string, string>> = policyTypeWord
  return words[type ?? ''] ?? 'a policy'
}

function named({ policyName, policyType }: Args): string {
  return policyName ?? kind(policyType)
}

function statement(args: Args): string {
  return `${args.sid ? `statement ${args.sid}` : `the ${args.effect ?? ''} statement`.replace('  ', ' ')} of ${named(args)}`
}

function added({ effect, action, resource, principal }: Args): string {
  const does = effect === 'Deny' ? 'forbid' : 'allow'
  const whom = principal === '*' ? ' for everybody' : ''
  return `${does} ${action ?? 'the action'}${resource === undefined ? '' : ` on ${shortResource(resource)}`}${whom}`
}

function widened({ added: more, dropped }: Args, verb: string): string {
  return dropped === undefined
    ? `${verb} ${shortResource(more ?? '')} too`
    : `no longer leave out ${shortResource(dropped)}`
}

function narrowed({ spared, dropped }: Args): string {
  const gone = dropped ? `; ${shortResource(dropped)} goes` : ''
  return `no longer cover ${shortResource(spared ?? 'this request')}${gone}`
}

function statements(count: string): string {
  return count === '1' ? '1 statement' : `${count} statements`
}
