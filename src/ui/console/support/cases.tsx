import { page } from '../page.tsx'
import { facts, list } from '../section.tsx'
import { when } from '../words.ts'

export const CasesPage = page({
  kind: 'Support',
  title: 'Cases',
  tabs: [
    list({
      title: 'Cases',
      about: 'Questions to AWS, for example when an account was taken over.',
      operation: 'support.DescribeCases',
      input: () => ({ includeResolvedCases: true }),
      rows: ({ cases }) => cases,
      key: ({ displayId }) => displayId,
      to: ({ caseId }) => `support/cases/${caseId}`,
      columns: {
        Subject: ({ subject }) => subject,
        Status: ({ status }) => status,
        Severity: ({ severityCode }) => severityCode,
        Opened: ({ timeCreated }) => when(timeCreated),
      },
      create: (on) => [
        on('support.CreateCase', {
          label: 'Open a case',
          ask: ['subject', 'communicationBody', 'severityCode', 'serviceCode'],
        }),
      ],
      actions: (on) => [
        on('support.ResolveCase', {
          label: 'Resolve',
          when: ({ status }) => status !== 'resolved',
          known: ({ caseId }) => ({ caseId }),
        }),
      ],
      empty: 'There are no cases.',
    }),
  ],
})

export const CasePage = page({
  kind: 'Support case',
  actions: (on) => [on('support.ResolveCase', { label: 'Resolve', known: (caseId) => ({ caseId }) })],
  tabs: [
    facts({
      title: 'About',
      operation: 'support.DescribeCases',
      input: (caseId) => ({ caseIdList: [caseId], includeResolvedCases: true }),
      facts: {
        Subject: ({ cases: [one] }) => one?.subject,
        Message: ({ cases: [one] }) => one?.recentCommunications?.communications[0]?.body,
        Status: ({ cases: [one] }) => one?.status,
        Severity: ({ cases: [one] }) => one?.severityCode,
        Service: ({ cases: [one] }) => one?.serviceCode,
        'Opened by': ({ cases: [one] }) => one?.submittedBy,
        Opened: ({ cases: [one] }) => when(one?.timeCreated),
      },
    }),
  ],
})
