import { PageHeading } from '../../parts/Heading.tsx'
import { Table } from '../../parts/Table.tsx'
import { OpenPolicy } from '../OpenPolicy.tsx'
import { Shown } from '../Shown.tsx'
import { useRead } from '../useRead.ts'

export function BucketPage({ name }: { name: string }) {
  const objects = useRead('s3.ListObjectsV2', { Bucket: name })
  return (
    <section className="grid gap-3">
      <PageHeading kind="S3 bucket" name={name}>
        <OpenPolicy id={`bucket/${name}`} name="Bucket policy" />
      </PageHeading>
      <Shown answer={objects} what="the objects">
        {({ Contents }) => (
          <Table
            label="Objects"
            head={['Key', 'Size']}
            rows={Contents.map(({ Key, Size }) => [
              <code key="key" className="font-mono text-xs">
                {Key}
              </code>,
              `${Size.toLocaleString('en')} bytes`,
            ])}
            empty="The bucket is empty."
          />
        )}
      </Shown>
    </section>
  )
}
