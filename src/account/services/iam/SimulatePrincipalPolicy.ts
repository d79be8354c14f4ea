import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { arn } from './fields.ts'
import { findSimulated } from './simulated.ts'
import { policyInputList, simulate, simulationMembers } from './simulation.ts'

export const SimulatePrincipalPolicy = operation({
  input: z.strictObject({
    PolicySourceArn: arn,
    PolicyInputList: z.optional(policyInputList),
    ...simulationMembers,
  }),
  readOnly: true,
  requires: ({ PolicySourceArn }) => [{ action: 'iam:SimulatePrincipalPolicy', resource: PolicySourceArn }],
  run: (draft, { PolicySourceArn, PolicyInputList, ...asked }, at) =>
    simulate(asked, at, findSimulated(draft, at, PolicySourceArn), PolicyInputList),
})
