import * as z from 'zod/mini'
import { HEX, letters } from '../../ids.ts'
import { defaultsOf } from './join.ts'
import { refuse } from './errors.ts'
import { organizationOperation } from './organizationOperation.ts'
import { handshakeArn } from './arn.ts'
import { iso } from '../../clock.ts'
import { INVITATION } from './quotas.ts'

export const EnableAllFeatures = organizationOperation({
  action: 'EnableAllFeatures',
  input: z.strictObject({}),
  readOnly: false,
  // SIMPLIFIED: AWS asks every account that was invited for its consent first.
  run(organization, _input, { draft: world }) {
    if (organization.featureSet === 'ALL') return refuse('HandshakeAlreadyInState')
    organization.featureSet = 'ALL'
    organization.root.policyTypes = ['SERVICE_CONTROL_POLICY']
    for (const target of [
      organization.root.id,
      ...Object.keys(organization.units),
      ...Object.keys(organization.members),
    ])
      organization.attachments[target] = defaultsOf(organization)
    const id = `h-${letters(world.serial++, 10, HEX)}`
    return {
      Handshake: {
        Id: id,
        Arn: handshakeArn(organization, id, 'enable_all_features'),
        Parties: [{ Id: organization.id, Type: 'ORGANIZATION' }],
        State: 'ACCEPTED',
        RequestedTimestamp: iso(world.now),
        ExpirationTimestamp: iso(world.now + INVITATION),
        Action: 'ENABLE_ALL_FEATURES',
        Resources: [{ Value: organization.id, Type: 'ORGANIZATION' }],
      },
    }
  },
})
