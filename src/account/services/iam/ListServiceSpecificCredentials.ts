import * as z from 'zod/mini'
import { iso } from '../../clock.ts'
import { fail, operation } from '../../operation.ts'
import { accountOfCaller, iamArn } from './arn.ts'
import { userName } from './fields.ts'
import { findUser, homeOf } from './find.ts'
import { page, paging } from './paging.ts'
import { arnOrSelf, nameOrSelf } from './self.ts'
import { isApiKey } from './serviceCredential.ts'
import { byName } from './views.ts'

/** Everything but the secrets. */
export const ListServiceSpecificCredentials = operation({
  input: z.strictObject({
    UserName: z.optional(userName),
    ServiceName: z.optional(z.string()),
    AllUsers: z.optional(z.boolean()),
    ...paging,
  }),
  readOnly: true,
  requires: ({ UserName, AllUsers }, asked) => [
    {
      action: 'iam:ListServiceSpecificCredentials',
      resource: AllUsers ? iamArn(accountOfCaller(asked.caller), 'user', '*') : arnOrSelf(UserName, asked),
    },
  ],
  run(draft, { UserName, ServiceName, AllUsers = false, ...from }, at) {
    if (AllUsers && UserName !== undefined) fail('InvalidInput', 'UserName cannot be given together with AllUsers.')
    const users = AllUsers ? byName(homeOf(draft, at).iam.users) : [findUser(draft, at, nameOrSelf(UserName, at))]
    const all = users.flatMap(({ userName: owner, serviceCredentials = [] }) =>
      serviceCredentials.map((one) => ({ owner, ...one })),
    )
    const { items, ...more } = page(
      all.filter(({ service }) => ServiceName === undefined || service === ServiceName),
      from,
    )
    return {
      ServiceSpecificCredentials: items.map(({ owner, id, service, name, created, expires, status }) => ({
        UserName: owner,
        Status: status,
        ...(isApiKey(service) ? { ServiceCredentialAlias: name } : { ServiceUserName: name }),
        CreateDate: iso(created),
        ...(expires !== undefined && { ExpirationDate: iso(expires) }),
        ServiceSpecificCredentialId: id,
        ServiceName: service,
      })),
      ...more,
    }
  },
})
