import { castDraft } from 'immer'
import * as z from 'zod/mini'
import { HEX, letters } from '../../ids.ts'
import { callerArn, operation } from '../../operation.ts'
import { homeOf } from '../iam/find.ts'

const text = z.optional(z.string())

/** AWS: AWS Support API Reference, CreateCase, 2026-11. SIMPLIFIED: the account has a plan with technical support. */
export const CreateCase = operation({
  input: z.strictObject({
    subject: z.string(),
    serviceCode: text,
    severityCode: text,
    categoryCode: text,
    communicationBody: z.string().check(z.minLength(1), z.maxLength(8000)),
    ccEmailAddresses: z.optional(z.array(z.string()).check(z.maxLength(10))),
    language: text,
    issueType: text,
    attachmentSetId: text,
  }),
  readOnly: false,
  requires: () => [{ action: 'support:CreateCase', resource: '*' }],
  run(draft, asked, at) {
    const home = homeOf(draft, at)
    const year = new Date(draft.now).getUTCFullYear()
    const made = {
      id: `case-${at.account}-muen-${year}-${letters(draft.serial++, 16, HEX)}`,
      displayId: letters(draft.serial++, 12, '0123456789'),
      subject: asked.subject,
      body: asked.communicationBody,
      serviceCode: asked.serviceCode ?? 'general-info',
      categoryCode: asked.categoryCode ?? 'other',
      severityCode: asked.severityCode ?? 'low',
      issueType: asked.issueType ?? 'technical',
      language: asked.language ?? 'en',
      cc: asked.ccEmailAddresses ?? [],
      submittedBy: callerArn(at.caller),
      created: draft.now,
      status: 'opened' as const,
    }
    home.support = { cases: [...(home.support?.cases ?? []), castDraft(made)] }
    return { caseId: made.id }
  },
})
