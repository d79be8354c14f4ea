// Resources that fit the chosen actions: those of the account, then the forms of their ARNs with tab stops.

import { type Catalog, fitsArn, resourcesFor, type ResourceType } from '#engine'
import { chosenActions } from './chosen.ts'
import type { Names, Offer, Offering } from './types.ts'

const REGION = 'eu-west-1' // the Region of the lessons

export const resources: Offering = ({ statement }, { catalog, names }) => {
  const actions = chosenActions(statement, catalog)
  const types = resourcesFor(actions)
  const whole = actions.length > 0 && actions.every((action) => action.resources.length === 0)
  const all: Offer = {
    label: '*',
    insert: '*',
    kind: 'resource',
    detail: whole ? 'The only resource that these actions know' : 'Everything',
    ...(!whole && { last: true }),
  }
  return [...(whole ? [] : [...own(types, actions.length > 0, names), ...forms(types, names)]), all]
}

function own(types: readonly ResourceType[], isChosen: boolean, { resources: all }: Names): readonly Offer[] {
  const fitting = isChosen ? all.filter((arn) => types.some(({ template }) => fitsArn(template, arn))) : all
  const buckets = fitting.filter((arn) => /^arn:aws:s3:::[^/]+$/.test(arn))
  const objects =
    isChosen && !types.some(({ name }) => name === 'object') ? [] : bucketsOf(all).map((arn) => `${arn}/*`)
  return [...new Set([...objects, ...fitting])].map((arn) => ({
    label: arn,
    insert: arn,
    kind: 'resource' as const,
    detail: arn.endsWith('/*')
      ? 'Every object in this bucket of the account'
      : buckets.includes(arn)
        ? 'A bucket of the account, without its objects'
        : 'In this account',
  }))
}

function bucketsOf(arns: readonly string[]): readonly string[] {
  return arns.filter((arn) => /^arn:aws:s3:::[^/]+$/.test(arn))
}

function forms(types: readonly ResourceType[], { account }: Names): readonly Offer[] {
  return types.map(({ name, arn }) => ({
    label: readable(arn, account),
    insert: snippetOf(arn, account),
    snippet: true,
    kind: 'resource' as const,
    detail: `Any ${name}: fill in the marked parts`,
  }))
}

const FIXED = (account: string): Readonly<Record<string, string>> => ({
  Partition: 'aws',
  Region: REGION,
  Account: account,
  AccountId: account,
})

function readable(arn: string, account: string): string {
  return arn.replaceAll(/\$\{([^}]*)\}/g, (_all, name: string) => FIXED(account)[name] ?? `<${name}>`)
}

/** `arn:${Partition}:s3:::${BucketName}` → `arn:aws:s3:::${1:BucketName}` */
function snippetOf(arn: string, account: string): string {
  let stop = 0
  return arn.replaceAll(/\$\{([^}]*)\}/g, (_all, name: string) => FIXED(account)[name] ?? `\${${++stop}:${name}}`)
}

/** The resource types of an ARN, by what it names. */
export function typesOf(arn: string, catalog: Catalog): readonly ResourceType[] {
  const service = arn.split(':')[2] ?? ''
  return (catalog.resourcesOf(service) ?? []).filter(({ template }) => fitsArn(template, arn))
}
