import * as z from 'zod/mini'
import { present } from '../../present.ts'
import { associationView, findAssociation } from './associations.ts'
import { ec2Operation, needsAll } from './ec2Operation.ts'
import { pageOf5, selection, texts } from './fields.ts'
import { select } from './select.ts'

export const DescribeIamInstanceProfileAssociations = ec2Operation({
  input: z.strictObject({
    AssociationIds: texts,
    Filters: selection.Filters,
    MaxResults: pageOf5,
    NextToken: selection.NextToken,
  }),
  readOnly: true,
  needs: needsAll('ec2:DescribeIamInstanceProfileAssociations'),
  run(state, { AssociationIds, ...asked }, { draft, account }) {
    const all = AssociationIds
      ? AssociationIds.map((id) => findAssociation(state, id).one)
      : Object.values(state.instances).filter(({ profile }) => profile)
    const { items, next } = select(all, asked, { 'instance-id': ({ id }) => [id], state: () => ['associated'] })
    return {
      IamInstanceProfileAssociations: items.flatMap((one) =>
        one.profile ? [associationView(draft, account, one, one.profile, 'associated')] : [],
      ),
      ...present({ NextToken: next }),
    }
  },
})
