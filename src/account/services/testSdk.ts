// AWS's own SDK over the fake account: a middleware at the very front of a client hands each command to `call` and turns the
// outcome into what the client would have read from the wire. Nothing is sent.

import { call } from '../call.ts'
import type { Credentials, World } from '../types.ts'

interface Client {
  readonly middlewareStack: {
    add(
      middleware: (
        next: unknown,
        context: { readonly commandName?: string },
      ) => (args: { readonly input: object }) => Promise<{ readonly output: object; readonly response: unknown }>,
      options: { readonly step: 'initialize'; readonly priority: 'high' },
    ): void
  }
}
type Module = Readonly<Record<string, unknown>> // of the SDK: its error classes are among the exports

/** An account that clients can be connected to; each call leaves its world for the next. */
export function connection(start: World) {
  let world = start
  return {
    world: () => world,
    connect<C extends Client>(client: C, service: string, module: Module, credentials: Credentials): C {
      client.middlewareStack.add(
        (_next, { commandName = '' }) =>
          ({ input }) => {
            const name = `${service}.${commandName.replace(/Command$/, '')}`
            const outcome = call(world, credentials, name, JSON.parse(JSON.stringify(input)) as object)
            world = outcome.world
            if (!outcome.result.ok) return Promise.reject(errorOf(module, service, outcome.result.error))
            const output = { ...(read(outcome.result.output) as object), $metadata: { httpStatusCode: 200 } }
            return Promise.resolve({ output, response: undefined })
          },
        { step: 'initialize', priority: 'high' },
      )
      return client
    },
  }
}

interface Failure {
  readonly code: string
  readonly message: string
  readonly status: number
}
type ErrorClass = new (options: object) => Error

const BASE: Readonly<Record<string, string>> = {
  iam: 'IAMServiceException',
  sts: 'STSServiceException',
  s3: 'S3ServiceException',
}

/** The class that the SDK has for the code, or that of the service. */
function errorOf(module: Module, service: string, { code, message, status }: Failure): Error {
  const own = [code, `${code}Exception`].find((name) => typeof module[name] === 'function')
  const Class = module[own ?? BASE[service] ?? ''] as ErrorClass
  const options = { name: code, message, $fault: status < 500 ? 'client' : 'server' }
  return new Class({ ...options, $metadata: { httpStatusCode: status } })
}

/** Times come as Date, and IAM sends documents with URL escapes. */
function read(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => read(one, name))
  if (typeof value === 'string') {
    if (/(Date|Expiration|LastModified)$/.test(name)) return new Date(value)
    return value
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, read(inner, key)]))
}
