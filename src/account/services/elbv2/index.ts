// One row per operation of Elastic Load Balancing.

import { CreateListener } from './CreateListener.ts'
import { DescribeListeners } from './DescribeListeners.ts'
import { DescribeLoadBalancers } from './DescribeLoadBalancers.ts'
import { ModifyListener } from './ModifyListener.ts'

export const elbv2 = {
  CreateListener,
  DescribeListeners,
  DescribeLoadBalancers,
  ModifyListener,
}
