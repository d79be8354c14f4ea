// What a function is set to, from a request that creates or changes it.
// AWS: Lambda API Reference, CreateFunction and UpdateFunctionConfiguration, 2026-11.
// SIMPLIFIED: networks, file systems, images, layers and tracing are kept as they are named and have no effect.

import type { z } from 'zod/mini'
import { byteLength } from '../../byteLength.ts'
import { mayService } from '../../authorize.ts'
import { fail } from '../../operation.ts'
import { present } from '../../present.ts'
import type { Permission, World } from '../../types.ts'
import { type changedFunction, SUPPORTED } from './fields.ts'
import type { Settings } from './state.ts'

type Asked = { readonly [Member in keyof typeof changedFunction]?: z.infer<(typeof changedFunction)[Member]> }

const LONGEST = 900 // seconds
const ENVIRONMENT = 4096 // bytes

/** Members that are not named stay as they are. */
export function settingsFrom(world: World, asked: Asked, old: Settings): Settings {
  const { FunctionName: _name, RevisionId: _revision, ...members } = asked
  const settings: Settings = { ...old, ...present(members) }
  const { Runtime, Timeout, Environment, Role } = settings
  if (asked.Runtime !== undefined && Runtime !== undefined && !(SUPPORTED as readonly string[]).includes(Runtime))
    invalid(
      `The runtime parameter of ${Runtime} is no longer supported for creating or updating AWS Lambda functions. We recommend you use a supported runtime while creating or updating functions.`,
    )
  if (Timeout > LONGEST) invalid(`Timeout must be at most ${LONGEST} seconds.`)
  const variables = JSON.stringify(Environment?.Variables ?? {})
  if (byteLength(variables) > ENVIRONMENT)
    invalid(
      `Lambda was unable to configure your environment variables because the environment variables you have provided exceeded the 4KB limit. String measured: ${variables}`,
    )
  if (asked.Role !== undefined && !isForLambda(world, Role))
    invalid('The role defined for the function cannot be assumed by Lambda.')
  return settings
}

/** Its trust policy has to let Lambda become the role. */
export function isForLambda(world: World, role: string): boolean {
  return mayService(world, 'lambda.amazonaws.com', { action: 'sts:AssumeRole', resource: role })
}

/** Whoever gives a function a role must be allowed to pass it. */
export function passesRole(resource: string | undefined): readonly Permission[] {
  return resource === undefined
    ? []
    : [{ action: 'iam:PassRole', resource, context: { 'iam:PassedToService': 'lambda.amazonaws.com' } }]
}

/** AWS: Service Authorization Reference, AWS Lambda, 2026-11. */
export function settingKeys({ VpcConfig, Layers = [] }: Asked): NonNullable<Permission['context']> {
  const { SubnetIds = [], SecurityGroupIds = [] } = VpcConfig ?? {}
  return {
    ...(Layers.length > 0 && { 'lambda:Layer': Layers }),
    ...(SubnetIds.length > 0 && { 'lambda:SubnetIds': SubnetIds }),
    ...(SecurityGroupIds.length > 0 && { 'lambda:SecurityGroupIds': SecurityGroupIds }),
  }
}

export function invalid(words: string): never {
  return fail('InvalidParameterValueException', words)
}
