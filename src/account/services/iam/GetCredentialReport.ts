import * as z from 'zod/mini'
import { base64 } from '../../base64.ts'
import { iso } from '../../clock.ts'
import { fail, operation } from '../../operation.ts'
import { LIFETIME } from './credentialReport.ts'
import { homeOf } from './find.ts'
import { isReady } from '../../background.ts'

export const GetCredentialReport = operation({
  input: z.strictObject({}),
  readOnly: true,
  requires: () => [{ action: 'iam:GetCredentialReport', resource: '*' }],
  run(draft, _input, at) {
    const report =
      homeOf(draft, at).iam.credentialReport ?? fail('ReportNotPresent', 'Credential report not present', 410)
    if (!isReady(draft.now, report)) fail('ReportInProgress', 'Credential report is still being generated.', 404)
    if (draft.now - report.begun >= LIFETIME)
      fail(
        'ReportExpired',
        'The most recent credential report has expired. To generate a new one, use GenerateCredentialReport.',
        410,
      )
    return { Content: base64(report.csv), ReportFormat: 'text/csv' as const, GeneratedTime: iso(report.begun) }
  },
})
