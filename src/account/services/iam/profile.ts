import type { Draft } from 'immer'
import { fail } from '../../operation.ts'
import type { LoginProfile, User } from './state.ts'

export function findProfile({ userName, loginProfile }: Draft<User>): Draft<LoginProfile> {
  return loginProfile ?? fail('NoSuchEntity', `Login Profile for User ${userName} cannot be found.`, 404)
}
