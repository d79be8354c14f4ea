import type { Draft } from 'immer'
import type { AccountId } from '../../types.ts'
import type { Organization } from './state.ts'

/** An account that administers nothing more is an ordinary member again. */
export function undelegate({ delegated }: Draft<Organization>, account: AccountId, service: string): void {
  const services = delegated[account]
  if (!services) return
  delete services[service]
  if (Object.keys(services).length === 0) delete delegated[account]
}
