import type { OutputOf } from '#account'
import { ListSection } from '../ListSection.tsx'
import { page } from '../page.tsx'
import { list, type ListSpec, type Section } from '../section.tsx'
import { Shown } from '../Shown.tsx'
import { useRead } from '../useRead.ts'
import { when } from '../words.ts'

type State = OutputOf<'ssm.DescribeInstancePatchStates'>['InstancePatchStates'][number]

const patchesOf = (InstanceIds: string[]): ListSpec<'ssm.DescribeInstancePatchStates', State> => ({
  title: 'Patch state',
  about: 'A patch is a correction of a program. What is missing is a known way in.',
  operation: 'ssm.DescribeInstancePatchStates',
  input: () => ({ InstanceIds }),
  rows: ({ InstancePatchStates }) => InstancePatchStates,
  key: ({ InstanceId }) => InstanceId,
  to: ({ InstanceId }) => `ec2/instances/${InstanceId}`,
  columns: {
    Missing: ({ MissingCount }) => MissingCount,
    Installed: ({ InstalledCount }) => InstalledCount,
    Failed: ({ FailedCount }) => FailedCount,
    'Last patched': ({ OperationEndTime }) => when(OperationEndTime),
  },
  actions: (on) => [
    on('ssm.SendCommand', {
      label: 'Patch now',
      control: 'patch-now',
      known: ({ InstanceId }) => ({
        InstanceIds: [InstanceId],
        DocumentName: 'AWS-RunPatchBaseline',
        Parameters: { Operation: ['Install'] },
      }),
    }),
  ],
  empty: 'There is no managed instance, so nothing is known about patches.',
})

/** Patch states are asked for by instance: those that are managed. */
const patchState: Section = {
  title: 'Patch state',
  component: function PatchState({ name }) {
    const managed = useRead('ssm.DescribeInstanceInformation', {})
    return (
      <Shown answer={managed} what="the managed instances">
        {({ InstanceInformationList }) => (
          <ListSection spec={patchesOf(InstanceInformationList.map(({ InstanceId }) => InstanceId))} name={name} />
        )}
      </Shown>
    )
  },
}

export const PatchesPage = page({
  kind: 'Systems Manager',
  title: 'Instances and patches',
  tabs: [
    patchState,
    list({
      title: 'Managed instances',
      about: 'Instances whose agent has reached Systems Manager. It needs a role that lets it.',
      operation: 'ssm.DescribeInstanceInformation',
      rows: ({ InstanceInformationList }) => InstanceInformationList,
      key: ({ InstanceId }) => InstanceId,
      to: ({ InstanceId }) => `ec2/instances/${InstanceId}`,
      columns: {
        Agent: ({ PingStatus }) => PingStatus,
        System: ({ PlatformName, PlatformVersion }) => `${PlatformName} ${PlatformVersion}`,
        'Last heard of': ({ LastPingDateTime }) => when(LastPingDateTime),
      },
      empty: 'No instance is managed.',
    }),
  ],
})
