// A resource as it is written in a policy, cut into its fields. Colons inside a policy variable cut nothing.

import { remember } from '../../memo.ts'

export interface Arn {
  readonly partition: string
  readonly service: string
  readonly region: string
  readonly account: string
  readonly resource: string
}

/** Undefined: it is "*", begins with a wildcard, or is no ARN of six fields. */
export function fieldsOf(text: string): Arn | undefined {
  return text.startsWith('arn:') ? read(text).arn : undefined
}

/** Some ten checks ask for the same ARNs. */
const read = remember(5000, (text): { readonly arn: Arn | undefined } => {
  const [, partition, service, region, account, ...rest] = cutArn(text)
  if (partition === undefined || service === undefined || region === undefined || account === undefined)
    return { arn: undefined }
  return { arn: rest.length === 0 ? undefined : { partition, service, region, account, resource: rest.join(':') } }
})

export function cutArn(text: string): readonly string[] {
  if (!text.includes('${')) return text.split(':')
  const parts: string[] = []
  let from = 0
  let open = false
  for (let at = 0; at < text.length; at++) {
    if (text.startsWith('${', at)) open = true
    else if (text[at] === '}') open = false
    else if (text[at] === ':' && !open) {
      parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  return [...parts, text.slice(from)]
}

export function arnText({ partition, service, region, account, resource }: Arn): string {
  return ['arn', partition, service, region, account, resource].join(':')
}

/** It holds a wildcard or a policy variable: nobody can say yet what it is. */
export function isOpen(text: string): boolean {
  return /[*?]|\$\{/.test(text)
}
