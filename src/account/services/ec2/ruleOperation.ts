// Adding and taking away rules, in either direction.

import type { Draft } from 'immer'
import type * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import type { AccountId } from '../../types.ts'
import { ec2Operation, onEach } from './ec2Operation.ts'
import { addRules, type AskedRules, groupIn, groupNamed, ruleView, rulesFrom, same } from './rules.ts'
import type { SecurityGroup } from './state.ts'
import { tagging, requestKeysFor, tagsFor, type TagSpecification } from './tags.ts'

type Asked = AskedRules & {
  readonly GroupId?: string | undefined
  readonly GroupName?: string | undefined
  readonly SecurityGroupRuleIds?: readonly string[] | undefined
  readonly TagSpecifications?: readonly TagSpecification[] | undefined
}

interface Row<Input> {
  readonly input: z.ZodMiniType<Input>
  readonly name: string // of the operation
  readonly egress: boolean
}

export function authorizing<Input extends Asked>({ input, name, egress }: Row<Input>) {
  return ec2Operation({
    input,
    readOnly: false,
    needs: (asked, at) => [
      ...onEach(
        `ec2:${name}`,
        [groupNamed(at.state, asked.GroupId, asked.GroupName)],
        at,
        requestKeysFor('security-group-rule', asked.TagSpecifications),
      ),
      ...tagging(at.account, name, asked.TagSpecifications),
    ],
    run(state, asked, { draft, account }) {
      const group = groupIn(state, asked.GroupId, asked.GroupName)
      const tags = tagsFor('security-group-rule', asked.TagSpecifications)
      const added = addRules(draft, group, rulesFrom(state, asked, egress), tags)
      return { Return: true, SecurityGroupRules: added.map((rule) => ruleView(account, group.id, rule)) }
    },
  })
}

export function revoking<Input extends Asked>({ input, name, egress }: Row<Input>) {
  return ec2Operation({
    input,
    readOnly: false,
    needs: (asked, at) => onEach(`ec2:${name}`, [groupNamed(at.state, asked.GroupId, asked.GroupName)], at),
    run(state, asked, { account }) {
      const group = groupIn(state, asked.GroupId, asked.GroupName)
      const gone = asked.SecurityGroupRuleIds
        ? byId(group, asked.SecurityGroupRuleIds, egress)
        : rulesFrom(state, asked, egress).map(
            (rule) =>
              group.rules.find((one) => same(one, rule)) ??
              fail('InvalidPermission.NotFound', 'The specified rule does not exist in this security group.'),
          )
      const ids = new Set(gone.map(({ id }) => id))
      group.rules = group.rules.filter(({ id }) => !ids.has(id))
      return { Return: true, RevokedSecurityGroupRules: gone.map((rule) => revokedView(account, group.id, rule)) }
    },
  })
}

function byId(group: Draft<SecurityGroup>, ids: readonly string[], egress: boolean): Draft<SecurityGroup>['rules'] {
  return ids.map(
    (id) =>
      group.rules.find((rule) => rule.id === id && rule.egress === egress) ??
      fail('InvalidSecurityGroupRuleId.NotFound', `The security group rule ID '${id}' does not exist`),
  )
}

function revokedView(account: AccountId, group: string, rule: SecurityGroup['rules'][number]) {
  const {
    GroupOwnerId: _owner,
    Tags: _tags,
    SecurityGroupRuleArn: _arn,
    ReferencedGroupInfo,
    ...shown
  } = ruleView(account, group, rule)
  return { ...shown, ...(ReferencedGroupInfo && { ReferencedGroupId: ReferencedGroupInfo.GroupId }) }
}
