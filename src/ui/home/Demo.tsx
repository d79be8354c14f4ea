// A live decision on the first page: the real engine, three switches, no picture library.
import { useState } from 'react'
import { evaluate, type Policy, type Request } from '#engine'
import { lookOf, statusIcon, statusLook } from '../evaluation/look.ts'
import { noteOf } from '../flowchart/toFlow.ts'
import { Chip } from '../parts/Chip.tsx'
import { decisionWord, stepTitle } from '../words.ts'

const ACCOUNT = '111122223333'
const BEN = `arn:aws:iam::${ACCOUNT}:user/ben`
const PHOTO = 'arn:aws:s3:::pinebox-photos/2026/harbour.jpg'

const request: Request = {
  principal: { kind: 'user', arn: BEN },
  action: 's3:GetObject',
  resource: PHOTO,
  accounts: { principal: { id: ACCOUNT }, resource: { id: ACCOUNT } },
  context: {},
}
const photosReadOnly = policy('identity', 'PhotosReadOnly', {
  Effect: 'Allow',
  Action: 's3:GetObject',
  Resource: 'arn:aws:s3:::pinebox-photos/*',
})
const keepOut = policy('resource', 'the bucket policy', {
  Sid: 'KeepOut',
  Effect: 'Deny',
  Principal: { AWS: BEN },
  Action: 's3:*',
  Resource: 'arn:aws:s3:::pinebox-photos/*',
})
const steps = ['deny', 'resource', 'identity'] as const

function policy(type: Policy['type'], name: string, statement: object): Policy {
  return { id: name, name, type, document: { Version: '2012-10-17', Statement: [statement] } }
}

export function Demo() {
  const [attached, setAttached] = useState(false)
  const [kept, setKept] = useState(false)
  const result = evaluate(request, { identity: attached ? [photosReadOnly] : [], ...(kept && { resource: keepOut }) })
  const look = lookOf[result.decision]
  const Icon = statusIcon[look]
  return (
    <section
      aria-label="Try it: a live decision"
      className="overflow-hidden rounded-xl border border-line bg-surface shadow-card"
    >
      <div className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-2.5 text-sm">
        <strong>ben</strong>
        <Chip>s3:GetObject</Chip>
        <Chip>pinebox-photos/2026/harbour.jpg</Chip>
      </div>
      <ol className="grid gap-3 p-4">
        {result.steps
          .filter((step) => steps.some((id) => id === step.id))
          .map((step) => {
            const StepIcon = statusIcon[step.status]
            return (
              <li
                key={step.id}
                className={`flex min-h-14 items-center gap-3 rounded-lg border px-3 py-2 transition-colors duration-150 ${statusLook[step.status].box}`}
              >
                <StepIcon size={18} className={`shrink-0 ${statusLook[step.status].text}`} aria-hidden />
                <div>
                  <div className="text-sm font-semibold">{stepTitle[step.id]}</div>
                  <div className={`text-xs ${statusLook[step.status].text}`}>{noteOf(step)}</div>
                </div>
              </li>
            )
          })}
      </ol>
      <p
        role="status"
        className={`mx-4 flex items-center gap-2 rounded-lg border px-3 py-2.5 font-semibold ${statusLook[look].box} ${statusLook[look].text}`}
      >
        <Icon size={18} aria-hidden />
        {decisionWord[result.decision]}
      </p>
      <fieldset className="grid gap-1 p-4 text-sm sm:grid-cols-2">
        <legend className="sr-only">Change what the account says</legend>
        <Toggle checked={attached} onChange={setAttached} label="Attach PhotosReadOnly to ben" />
        <Toggle checked={kept} onChange={setKept} label="Forbid it in the bucket policy" />
      </fieldset>
    </section>
  )
}

function Toggle({ checked, onChange, label }: { checked: boolean; onChange: (on: boolean) => void; label: string }) {
  return (
    <label className="flex min-h-8 cursor-pointer items-center gap-2 pointer-coarse:min-h-11">
      <input
        type="checkbox"
        className="size-4 accent-accent"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      {label}
    </label>
  )
}
