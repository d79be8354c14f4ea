import type { Action } from '#engine'
import { byLevel, countOf } from '../wildcards/levels.ts'
import type { Asked } from './hoverAt.ts'
import { code, few } from './markdown.ts'

const SHOWN = 12 // actions of a level that are named

export async function actionHover(text: string, { catalog, describe }: Asked): Promise<readonly string[]> {
  if (/^\*+$/.test(text)) return ['**\\*** Every action of every AWS service, those of tomorrow included.']
  if (/[*?]/.test(text)) return wildcard(text, catalog.expand(text))
  const action = catalog.action(text)
  const [prefix = ''] = text.split(':')
  const service = catalog.service(prefix)
  if (!action || !service) return []
  const { name, level, resources, keys } = action
  return [
    `**${name}** · ${level}`,
    await describe(service.prefix, name),
    resources.length === 0
      ? 'It knows no single resources: only `"Resource": "*"` fits.'
      : `Works on: ${few(
          resources.map((one) => one.name),
          8,
        )}.`,
    ...(keys.length > 0
      ? [
          `Condition keys: ${few(
            keys.map((one) => code(one.name)),
            6,
          )}.`,
        ]
      : []),
    `[${service.name} in the AWS reference](${linkOf(service.name)})`,
  ].filter(Boolean)
}

function wildcard(pattern: string, actions: readonly Action[]): readonly string[] {
  return [
    `**${pattern.replaceAll('*', '\\*')}** covers ${countOf(actions)}.`,
    ...byLevel(actions).map(
      ([level, some]) =>
        `${level}: ${few(
          some.map(({ name }) => name.slice(name.indexOf(':') + 1)),
          SHOWN,
        )}`,
    ),
  ]
}

/** AWS: Service Authorization Reference: the pages are called by the service's name in small letters. */
function linkOf(service: string): string {
  const page = service.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  return `https://docs.aws.amazon.com/service-authorization/latest/reference/list_${page}.html`
}
