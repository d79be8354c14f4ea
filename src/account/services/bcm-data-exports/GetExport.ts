import * as z from 'zod/mini'
import { fail, operation } from '../../operation.ts'
import { own } from '../../own.ts'
import { homeOf } from '../iam/find.ts'
import { statusView } from './export.ts'
import { exportArn } from './fields.ts'

export const GetExport = operation({
  input: z.strictObject({ ExportArn: exportArn }),
  readOnly: true,
  requires: ({ ExportArn }) => [{ action: 'bcm-data-exports:GetExport', resource: ExportArn }],
  run(draft, { ExportArn }, at) {
    const one = own(homeOf(draft, at).dataExports?.exports, ExportArn)
    if (!one) return fail('ResourceNotFoundException', `The export ${ExportArn} does not exist.`)
    return { Export: one.export, ExportStatus: statusView(draft, at.account, one) }
  },
})
