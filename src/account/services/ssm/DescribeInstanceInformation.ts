import * as z from 'zod/mini'
import { iso } from '../../clock.ts'
import { fail, operation } from '../../operation.ts'
import { pageOf } from '../../page.ts'
import { present } from '../../present.ts'
import { homeOf } from '../iam/find.ts'
import { isManaged } from './managed.ts'

const SIZE = 50 // instances on a page
const values = z.array(z.string().check(z.minLength(1))).check(z.minLength(1), z.maxLength(100))

/** The instances that are managed. SIMPLIFIED: of the filters, that by InstanceIds. */
export const DescribeInstanceInformation = operation({
  input: z.strictObject({
    InstanceInformationFilterList: z.optional(
      z.array(
        z.strictObject({
          key: z.enum([
            'InstanceIds',
            'AgentVersion',
            'PingStatus',
            'PlatformTypes',
            'ActivationIds',
            'IamRole',
            'ResourceType',
            'AssociationStatus',
          ]),
          valueSet: values,
        }),
      ),
    ),
    Filters: z.optional(z.array(z.strictObject({ Key: z.string().check(z.minLength(1)), Values: values }))),
    MaxResults: z.optional(z.int().check(z.gte(5), z.lte(50))),
    NextToken: z.optional(z.string()),
  }),
  readOnly: true,
  requires: () => [{ action: 'ssm:DescribeInstanceInformation', resource: '*' }],
  run(draft, { InstanceInformationFilterList = [], Filters = [], MaxResults = SIZE, NextToken }, at) {
    const asked = [
      ...InstanceInformationFilterList.map(({ key, valueSet }) => ({ key, wanted: valueSet })),
      ...Filters.map(({ Key, Values }) => ({ key: Key, wanted: Values })),
    ]
    const unknown = asked.find(({ key }) => key !== 'InstanceIds')
    if (unknown) fail('InvalidFilterKey', `The specified filter key ${unknown.key} is not valid.`)
    const all = Object.values(homeOf(draft, at).ec2?.instances ?? {}).filter(
      (one) => asked.every(({ wanted }) => wanted.includes(one.id)) && isManaged(draft, at.account, one),
    )
    const { items, next } = pageOf(all, NextToken, MaxResults) ?? fail('InvalidNextToken', 'Invalid token.')
    return {
      InstanceInformationList: items.map(({ id, launched, privateIp }) => ({
        InstanceId: id,
        PingStatus: 'Online' as const,
        LastPingDateTime: iso(draft.now),
        AgentVersion: '3.3.3050.0',
        IsLatestVersion: true,
        PlatformType: 'Linux' as const,
        PlatformName: 'Amazon Linux',
        PlatformVersion: '2023',
        RegistrationDate: iso(launched),
        ResourceType: 'EC2Instance' as const,
        IPAddress: privateIp,
        ComputerName: `ip-${privateIp.replaceAll('.', '-')}`,
      })),
      ...present({ NextToken: next }),
    }
  },
})
