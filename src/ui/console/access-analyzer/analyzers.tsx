import { page } from '../page.tsx'
import { facts, list } from '../section.tsx'
import { inAddress, when } from '../words.ts'

const nameOf = (arn: string): string => arn.split('/').at(-1) ?? arn

const KINDS: Readonly<Record<string, string>> = {
  ACCOUNT: 'Access from outside',
  ACCOUNT_UNUSED_ACCESS: 'Unused access',
}

export const AnalyzersPage = page({
  kind: 'Access Analyzer',
  title: 'Analyzers',
  tabs: [
    list({
      title: 'Analyzers',
      about: 'An analyzer looks for what can be reached from outside the account, or for access that nobody uses.',
      operation: 'accessanalyzer.ListAnalyzers',
      rows: ({ analyzers }) => analyzers,
      key: ({ name }) => name,
      to: ({ arn }) => `access-analyzer/analyzers/${inAddress(arn)}`,
      columns: {
        'Looks for': ({ type }) => KINDS[type] ?? type,
        Created: ({ createdAt }) => when(createdAt),
        'Last looked': ({ lastResourceAnalyzedAt }) => when(lastResourceAnalyzedAt),
      },
      create: (on) => [
        on('accessanalyzer.CreateAnalyzer', {
          start: () => ({ type: 'ACCOUNT' as const }),
          ask: ['analyzerName', 'type'],
        }),
      ],
      actions: (on) => [
        on('accessanalyzer.DeleteAnalyzer', { label: 'Delete', known: ({ name }) => ({ analyzerName: name }) }),
      ],
      empty: 'There is no analyzer, so nobody looks for access from outside.',
    }),
  ],
})

export const AnalyzerPage = page({
  kind: 'Analyzer',
  title: nameOf,
  actions: (on) => [
    on('accessanalyzer.StartResourceScan', {
      label: 'Scan a resource',
      known: (analyzerArn) => ({ analyzerArn }),
      ask: ['resourceArn'],
    }),
    on('accessanalyzer.DeleteAnalyzer', {
      known: (arn) => ({ analyzerName: nameOf(arn) }),
      next: 'access-analyzer/analyzers',
    }),
  ],
  tabs: [
    list({
      title: 'Findings',
      operation: 'accessanalyzer.ListFindingsV2',
      input: (analyzerArn) => ({ analyzerArn }),
      rows: ({ findings }, analyzerArn) => findings.map((finding) => ({ ...finding, analyzerArn })),
      key: ({ resource }) => resource,
      to: ({ analyzerArn, id }) => `access-analyzer/findings/${inAddress(`${analyzerArn}|${id}`)}`,
      columns: {
        Kind: ({ findingType }) => findingType,
        Status: ({ status }) => status.toLowerCase(),
        Found: ({ createdAt }) => when(createdAt),
      },
      actions: (on) => [
        on('accessanalyzer.UpdateFindings', {
          label: 'Archive',
          control: 'archive',
          when: ({ status }) => status === 'ACTIVE',
          known: ({ analyzerArn, id }) => ({ analyzerArn, ids: [id], status: 'ARCHIVED' as const }),
        }),
        on('accessanalyzer.UpdateFindings', {
          label: 'Make active again',
          control: 'unarchive',
          when: ({ status }) => status === 'ARCHIVED',
          known: ({ analyzerArn, id }) => ({ analyzerArn, ids: [id], status: 'ACTIVE' as const }),
        }),
      ],
      empty: 'Nothing was found.',
    }),
    list({
      title: 'Archive rules',
      about: 'New findings that fit a rule are archived at once: access that is meant to be.',
      operation: 'accessanalyzer.ListArchiveRules',
      input: (arn) => ({ analyzerName: nameOf(arn) }),
      rows: ({ archiveRules }, arn) => archiveRules.map((rule) => ({ ...rule, analyzerName: nameOf(arn) })),
      key: ({ ruleName }) => ruleName,
      columns: { Filter: ({ filter }) => JSON.stringify(filter), Created: ({ createdAt }) => when(createdAt) },
      create: (on) => [on('accessanalyzer.CreateArchiveRule', { known: (arn) => ({ analyzerName: nameOf(arn) }) })],
      actions: (on) => [
        on('accessanalyzer.DeleteArchiveRule', {
          label: 'Delete',
          known: ({ analyzerName, ruleName }) => ({ analyzerName, ruleName }),
        }),
      ],
      empty: 'There is no archive rule.',
    }),
    facts({
      title: 'About',
      operation: 'accessanalyzer.GetAnalyzer',
      input: (arn) => ({ analyzerName: nameOf(arn) }),
      facts: {
        ARN: ({ analyzer }) => analyzer.arn,
        'Looks for': ({ analyzer }) => KINDS[analyzer.type] ?? analyzer.type,
        Created: ({ analyzer }) => when(analyzer.createdAt),
        'Last looked': ({ analyzer }) => when(analyzer.lastResourceAnalyzedAt),
        Tags: ({ analyzer }) =>
          Object.entries(analyzer.tags)
            .map(([key, value]) => `${key}=${value}`)
            .join(', '),
      },
    }),
  ],
})
