// One row per operation of AWS Support.

import { CreateCase } from './CreateCase.ts'
import { DescribeCases } from './DescribeCases.ts'
import { ResolveCase } from './ResolveCase.ts'

export const support = { CreateCase, DescribeCases, ResolveCase }
