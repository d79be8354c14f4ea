import * as z from 'zod/mini'
import { operation } from '../../operation.ts'
import { credentialReport, LIFETIME } from './credentialReport.ts'
import { homeOf } from './find.ts'
import { isReady } from '../../background.ts'

/** A report that is younger than four hours stays the newest, whatever has changed since. */
export const GenerateCredentialReport = operation({
  input: z.strictObject({}),
  readOnly: true,
  keeps: true,
  requires: () => [{ action: 'iam:GenerateCredentialReport', resource: '*' }],
  run(draft, _input, at) {
    const home = homeOf(draft, at)
    const report = home.iam.credentialReport
    if (report && draft.now - report.begun < LIFETIME)
      return { State: isReady(draft.now, report) ? ('COMPLETE' as const) : ('INPROGRESS' as const) }
    home.iam.credentialReport = { begun: draft.now, csv: credentialReport(home) }
    return { State: 'STARTED' as const, Description: 'No report exists. Starting a new report generation task' }
  },
})
