// An ARN, part by part. AWS: IAM User Guide, "Identify AWS resources with Amazon Resource Names (ARNs)", 2026-11.

import { arnParts, type Catalog } from '#engine'
import { typesOf } from '../complete/resources.ts'
import { code } from './markdown.ts'

const PARTITIONS: Readonly<Record<string, string>> = {
  aws: 'the public AWS cloud',
  'aws-cn': 'AWS in China',
  'aws-us-gov': 'AWS GovCloud (US)',
}

export function arnHover(text: string, catalog: Catalog): readonly string[] {
  if (text === '*') return ['**\\*** Every resource.']
  const [arn, partition = '', service = '', region = '', account = '', resource = ''] = arnParts(text)
  if (arn !== 'arn' || resource === '') return []
  const types = [...new Set(typesOf(text, catalog).map(({ name }) => name))]
  const rows: readonly (readonly [string, string, string])[] = [
    ['partition', partition, PARTITIONS[partition] ?? ''],
    ['service', service, catalog.service(service)?.name ?? ''],
    ['Region', region, region === '' ? 'this kind has none in its ARN' : region === '*' ? 'any' : ''],
    ['account', account, account === '' ? 'this kind has none in its ARN' : account === '*' ? 'any' : ''],
    [
      'resource',
      resource,
      types.length > 0 ? `can be: ${types.slice(0, 4).join(', ')}` : 'no resource type has this form',
    ],
  ]
  return [
    [
      '| Part | Here | |',
      '| --- | --- | --- |',
      ...rows.map(([part, here, says]) => `| ${part} | ${here === '' ? '(empty)' : code(here)} | ${says} |`),
    ].join('\n'),
  ]
}
