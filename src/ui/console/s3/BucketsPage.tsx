import { Link } from 'wouter'
import { PageHeading } from '../../parts/Heading.tsx'
import { Table } from '../../parts/Table.tsx'
import { clock } from '../../workbench/clock.ts'
import { usePlace } from '../../workbench/place.ts'
import { Shown } from '../Shown.tsx'
import { useRead } from '../useRead.ts'

export function BucketsPage() {
  const { pathOf } = usePlace()
  const buckets = useRead('s3.ListBuckets', {})
  return (
    <section className="grid gap-3">
      <PageHeading kind="S3" name="Buckets" />
      <Shown answer={buckets} what="the buckets">
        {({ Buckets }) => (
          <Table
            label="Buckets"
            head={['Bucket', 'Created']}
            rows={Buckets.map((bucket) => [
              <Link
                key="name"
                href={pathOf(`console/s3/buckets/${bucket.Name}`)}
                className="font-semibold text-accent underline"
              >
                {bucket.Name}
              </Link>,
              clock(Date.parse(bucket.CreationDate)),
            ])}
            empty="This account has no buckets."
          />
        )}
      </Shown>
    </section>
  )
}
