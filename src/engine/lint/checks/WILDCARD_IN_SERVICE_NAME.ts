import { awsCheck, EVERYWHERE } from '../check.ts'
import { eachAction, eachArn } from '../find/each.ts'
import { prefixOf } from '../find/keys.ts'

export const WILDCARD_IN_SERVICE_NAME = awsCheck({
  code: 'WILDCARD_IN_SERVICE_NAME',
  severity: 'suggestion',
  title: 'Wildcard in service name',
  why: 'Nobody can see which services are meant, and new ones come.',
  message: '`{}` has a wildcard in the name of the service. Name the services.',
  kinds: EVERYWHERE,
  find: (policy) => [...inActions(policy), ...inArns(policy)],
})

const inActions = eachAction(({ text }) => /[*?]/.test(prefixOf(text)))
const inArns = eachArn(({ service }) => service !== '*' && /[*?]/.test(service))
