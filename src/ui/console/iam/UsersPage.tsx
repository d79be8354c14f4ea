import { Link } from 'wouter'
import { PageHeading } from '../../parts/Heading.tsx'
import { Table } from '../../parts/Table.tsx'
import { clock } from '../../workbench/clock.ts'
import { usePlace } from '../../workbench/place.ts'
import { Shown } from '../Shown.tsx'
import { useRead } from '../useRead.ts'

export function UsersPage() {
  const { pathOf } = usePlace()
  const users = useRead('iam.ListUsers', {})
  return (
    <section className="grid gap-3">
      <PageHeading kind="IAM" name="Users" />
      <Shown answer={users} what="the users">
        {({ Users }) => (
          <Table
            label="Users"
            head={['User', 'ARN', 'Created']}
            rows={Users.map((user) => [
              <Link
                key="name"
                href={pathOf(`console/iam/users/${user.UserName}`)}
                className="font-semibold text-accent underline"
              >
                {user.UserName}
              </Link>,
              <code key="arn" className="font-mono text-xs wrap-anywhere">
                {user.Arn}
              </code>,
              <span key="created" className="whitespace-nowrap">
                {clock(Date.parse(user.CreateDate))}
              </span>,
            ])}
            empty="This account has no IAM users."
          />
        )}
      </Shown>
    </section>
  )
}
