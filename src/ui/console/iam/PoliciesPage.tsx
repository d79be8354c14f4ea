import { PageHeading } from '../../parts/Heading.tsx'
import { Table } from '../../parts/Table.tsx'
import { OpenPolicy } from '../OpenPolicy.tsx'
import { Shown } from '../Shown.tsx'
import { useRead } from '../useRead.ts'

export function PoliciesPage() {
  const policies = useRead('iam.ListPolicies', {})
  return (
    <section className="grid gap-3">
      <PageHeading kind="IAM" name="Policies" />
      <Shown answer={policies} what="the policies">
        {({ Policies }) => (
          <Table
            label="Policies"
            head={['Policy', 'Made by', 'Attached to']}
            rows={Policies.map(({ Arn, PolicyName, AttachmentCount }) => [
              <OpenPolicy key="name" id={Arn} name={PolicyName} />,
              Arn.startsWith('arn:aws:iam::aws:') ? 'AWS' : 'this account',
              AttachmentCount === 0 ? 'nobody' : AttachmentCount,
            ])}
            empty="There are no policies."
          />
        )}
      </Shown>
    </section>
  )
}
