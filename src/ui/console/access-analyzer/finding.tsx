import { page } from '../page.tsx'
import { facts, policy } from '../section.tsx'
import { when } from '../words.ts'

/** The address has the analyzer and the finding. */
function about(subject: string): { analyzerArn: string; id: string } {
  const [analyzerArn = '', id = ''] = subject.split('|')
  return { analyzerArn, id }
}

export const FindingPage = page({
  kind: 'Finding',
  title: (name) => about(name).id,
  tabs: [
    facts({
      title: 'About',
      operation: 'accessanalyzer.GetFindingV2',
      input: about,
      facts: {
        Resource: ({ resource }) => resource,
        'Kind of resource': ({ resourceType }) => resourceType,
        Kind: ({ findingType }) => findingType,
        Status: ({ status }) => status.toLowerCase(),
        Found: ({ createdAt }) => when(createdAt),
        Changed: ({ updatedAt }) => when(updatedAt),
      },
    }),
    policy({
      title: 'Details',
      about: 'Who can reach it, by which actions and on which conditions, as AWS answers.',
      operation: 'accessanalyzer.GetFindingV2',
      input: about,
      text: ({ findingDetails }) => JSON.stringify(findingDetails),
      absent: {},
      actions: () => [],
    }),
  ],
})
