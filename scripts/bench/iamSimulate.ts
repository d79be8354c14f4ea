// @cloud-copilot/iam-simulate: its core, with policies loaded beforehand, which is the fastest way to ask it. The core is
// not among the package's exports, so it is reached by path. A tool of its own beside the bench, never a part of us.

import { pathToFileURL } from 'node:url'
import type { Engine, Letter } from './engine.ts'
import { policyOf } from './workload.ts'

type Class = new (...values: never[]) => object
interface Modules {
  authorize(request: object): { result: 'Allowed' | 'ExplicitlyDenied' | 'ImplicitlyDenied' }
  AwsRequestImpl: Class
  RequestContextImpl: Class
  DiscoveryContextKeyConstraints: Class
  loadPolicy(document: object, options: { name: string }): object
}
const FILES: Readonly<Record<keyof Modules, string>> = {
  authorize: 'iam-simulate/dist/esm/core_engine/CoreSimulatorEngine.js',
  AwsRequestImpl: 'iam-simulate/dist/esm/request/request.js',
  RequestContextImpl: 'iam-simulate/dist/esm/requestContext.js',
  DiscoveryContextKeyConstraints: 'iam-simulate/dist/esm/context_keys/discoveryContextKeyConstraints.js',
  loadPolicy: 'iam-policy/dist/esm/index.js',
}
const letters: Readonly<Record<string, Letter>> = { Allowed: 'A', ExplicitlyDenied: 'E', ImplicitlyDenied: 'I' }

async function load(peers: string): Promise<Modules> {
  const found = await Promise.all(
    Object.entries(FILES).map(async ([name, file]) => {
      const module = (await import(pathToFileURL(`${peers}/node_modules/@cloud-copilot/${file}`).href)) as Record<
        string,
        unknown
      >
      return [name, module[name]] as const
    }),
  )
  return Object.fromEntries(found) as unknown as Modules // by name and path of the version we pin
}

export const iamSimulate: Engine = {
  engine: 'iam-simulate',
  mode: 'core',
  async prepare(workload, peers) {
    const { authorize, AwsRequestImpl, RequestContextImpl, DiscoveryContextKeyConstraints, loadPolicy } =
      await load(peers)
    const make = (kind: Class, ...values: readonly unknown[]) => new kind(...(values as never[]))
    const loaded = new Map(
      Object.keys(workload.policies).map((id) => [id, loadPolicy(policyOf(workload, id), { name: id })]),
    )
    const levels = (all: readonly (readonly string[])[]) =>
      all.map((ids, index) => ({ orgIdentifier: `level-${index}`, policies: ids.map((id) => loaded.get(id)) }))
    // It has to be told that the organization's own RCP is attached.
    const everything = {
      Version: '2012-10-17',
      Statement: { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' },
    }
    const shared = {
      resourceControlPolicies: [
        { orgIdentifier: 'root', policies: [loadPolicy(everything, { name: 'RCPFullAWSAccess' })] },
      ],
      simulationParameters: {
        simulationMode: 'Strict',
        discoveryContextKeyConstraints: make(DiscoveryContextKeyConstraints, []),
      },
    }
    const contexts = workload.contexts.map((context) => make(RequestContextImpl, context))
    const principals = workload.principals.map(({ arn, identityPolicies, boundary, scpLevels }) => ({
      arn,
      policies: {
        identityPolicies: identityPolicies.map((id) => loaded.get(id)),
        permissionBoundaries: boundary === null ? undefined : [loaded.get(boundary)],
        serviceControlPolicies: levels(scpLevels),
      },
    }))
    const resources = workload.resources.map(({ arn, account, resourcePolicy }) => ({
      resource: { resource: arn, accountId: account },
      resourcePolicy: resourcePolicy === null ? undefined : loaded.get(resourcePolicy),
    }))
    return {
      ask(principal, action, resource, context) {
        const who = principals[principal]
        const what = resources[resource]
        const request = make(AwsRequestImpl, who?.arn, what?.resource, workload.actions[action], contexts[context])
        const asked = { ...shared, ...who?.policies, request, resourcePolicy: what?.resourcePolicy }
        return () => letters[authorize(asked).result] ?? 'D'
      },
    }
  },
}
