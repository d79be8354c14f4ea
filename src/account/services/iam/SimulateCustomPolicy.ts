import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { policyInputList, simulate, simulationMembers } from './simulation.ts'

export const SimulateCustomPolicy = operation({
  input: z.strictObject({ PolicyInputList: policyInputList, ...simulationMembers }),
  readOnly: true,
  requires: () => [{ action: 'iam:SimulateCustomPolicy', resource: '*' }],
  run: (_draft, { PolicyInputList, ...asked }, at) =>
    simulate(asked, at, { policies: { identity: [] } }, PolicyInputList),
})
