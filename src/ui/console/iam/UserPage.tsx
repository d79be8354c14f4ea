import { PageHeading } from '../../parts/Heading.tsx'
import { Button } from '../../parts/Button.tsx'
import { Table } from '../../parts/Table.tsx'
import { useSimulationStore } from '../../simulation.ts'
import { OpenPolicy } from '../OpenPolicy.tsx'
import { Shown } from '../Shown.tsx'
import { useRead } from '../useRead.ts'
import { AttachPolicy } from './AttachPolicy.tsx'

/** A user's permissions: what is attached, what is written on the user itself, which groups pass theirs on. */
export function UserPage({ name }: { name: string }) {
  const store = useSimulationStore()
  const attached = useRead('iam.ListAttachedUserPolicies', { UserName: name })
  const inline = useRead('iam.ListUserPolicies', { UserName: name })
  const groups = useRead('iam.ListGroupsForUser', { UserName: name })
  return (
    <div className="grid gap-5">
      <PageHeading kind="IAM user" name={name} />
      <section aria-label="Attached policies" className="grid gap-2">
        <h3 className="text-sm font-semibold">Attached policies</h3>
        <Shown answer={attached} what="the attached policies">
          {({ AttachedPolicies }) => (
            <>
              <Table
                label="Attached policies"
                head={['Policy', 'ARN', '']}
                rows={AttachedPolicies.map(({ PolicyName, PolicyArn }) => [
                  <OpenPolicy key="name" id={PolicyArn} name={PolicyName} />,
                  <code key="arn" className="font-mono text-xs wrap-anywhere">
                    {PolicyArn}
                  </code>,
                  <Button
                    key="detach"
                    scale="small"
                    aria-label={`Detach ${PolicyName}`}
                    onClick={() => store.getState().call('iam.DetachUserPolicy', { UserName: name, PolicyArn })}
                  >
                    Detach
                  </Button>,
                ])}
                empty={`No policy is attached to ${name}.`}
              />
              <AttachPolicy userName={name} attached={AttachedPolicies.map(({ PolicyArn }) => PolicyArn)} />
            </>
          )}
        </Shown>
      </section>
      <section aria-label="Inline policies" className="grid gap-2">
        <h3 className="text-sm font-semibold">Inline policies</h3>
        <Shown answer={inline} what="the inline policies">
          {({ PolicyNames }) => (
            <Table
              label="Inline policies"
              head={['Policy']}
              rows={PolicyNames.map((policy) => [
                <OpenPolicy key="name" id={`user/${name}/inline/${policy}`} name={policy} />,
              ])}
              empty={`${name} has no policy of its own.`}
            />
          )}
        </Shown>
      </section>
      <section aria-label="Groups" className="grid gap-2">
        <h3 className="text-sm font-semibold">Groups</h3>
        <Shown answer={groups} what="the groups">
          {({ Groups }) => (
            <Table
              label="Groups"
              head={['Group']}
              rows={Groups.map((group) => [group.GroupName])}
              empty={`${name} is in no group.`}
            />
          )}
        </Shown>
      </section>
    </div>
  )
}
