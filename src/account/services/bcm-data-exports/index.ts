// One row per operation of Billing and Cost Management Data Exports.

import { CreateExport } from './CreateExport.ts'
import { GetExport } from './GetExport.ts'
import { ListExports } from './ListExports.ts'

export const bcmDataExports = { CreateExport, GetExport, ListExports }
