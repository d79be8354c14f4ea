// One row per operation of Amazon EventBridge.

import { DeleteRule } from './DeleteRule.ts'
import { DescribeRule } from './DescribeRule.ts'
import { ListRules } from './ListRules.ts'
import { ListTargetsByRule } from './ListTargetsByRule.ts'
import { PutRule } from './PutRule.ts'
import { PutTargets } from './PutTargets.ts'
import { RemoveTargets } from './RemoveTargets.ts'

export const events = {
  DeleteRule,
  DescribeRule,
  ListRules,
  ListTargetsByRule,
  PutRule,
  PutTargets,
  RemoveTargets,
}
