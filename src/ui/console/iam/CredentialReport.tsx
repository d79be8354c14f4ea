import { useState } from 'react'
import { Button } from '../../parts/Button.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Table } from '../../parts/Table.tsx'
import { save } from '../../share/save.ts'
import { actionsOf } from '../action.ts'
import { page } from '../page.tsx'
import { ActionButtons } from '../PageFrame.tsx'
import { Shown } from '../Shown.tsx'
import { useRead } from '../useRead.ts'
import { when } from '../words.ts'
import { csvOf, rowsOf } from './csv.ts'

/** Error codes that only say there is no report now. AWS: IAM API Reference, GetCredentialReport, 2026-11. */
const ABSENT: Readonly<Record<string, string>> = {
  ReportNotPresent: 'No report has been made yet.',
  ReportExpired: 'The last report is older than four hours. Make a new one.',
  ReportInProgress: 'AWS is still writing the report. Look again in a moment.',
}

function Report() {
  const answer = useRead('iam.GetCredentialReport', {})
  const absent = answer && !answer.result.ok ? ABSENT[answer.result.error.code] : undefined
  if (absent !== undefined) return <Notice kind="note">{absent}</Notice>
  return (
    <Shown answer={answer} what="the report">
      {({ Content, GeneratedTime }) => {
        const csv = csvOf(Content)
        const [head = [], ...rows] = rowsOf(csv)
        return (
          <>
            <div className="flex flex-wrap items-center gap-2">
              <p className="flex-1 text-sm text-ink-2">As of {when(GeneratedTime)}.</p>
              <Button
                data-point="console.iam.credential-report.download"
                onClick={() => save('credential-report.csv', new Blob([csv], { type: 'text/csv' }))}
              >
                Download as CSV
              </Button>
            </div>
            <Table label="Credential report" head={head} rows={rows} empty="The report is empty." />
          </>
        )
      }}
    </Shown>
  )
}

const generate = actionsOf<string>((on) => [on('iam.GenerateCredentialReport', { label: 'Make a report' })])

export const CredentialReportPage = page({
  kind: 'IAM',
  title: 'Credential report',
  tabs: [
    {
      title: 'Credential report',
      component: function CredentialReport({ name }) {
        const [look, setLook] = useState(0)
        return (
          <section aria-label="Credential report" className="grid gap-3">
            <p className="text-sm text-ink-2">
              Every user of the account with their passwords, MFA devices and access keys: how old, and when last used.
            </p>
            <div className="flex flex-wrap gap-1">
              <ActionButtons actions={generate} subject={name} named="" primary />
              <Button data-point="console.iam.credential-report.look-again" onClick={() => setLook(look + 1)}>
                Look again
              </Button>
            </div>
            <Report key={look} />
          </section>
        )
      },
    },
  ],
})
