import catalog from 'virtual:catalog'
import { describe, expect, it } from 'vitest'
import { catalogOf, searchActions, statementsOf, summaryOf } from '#engine'

const unpacked = catalogOf(catalog)
const rowsOf = (...Statement: readonly object[]) => summaryOf(statementsOf({ Statement }), unpacked)

describe('a summary', () => {
  it('has a row for each service of a statement, with its own resources', () => {
    const rows = rowsOf({
      Effect: 'Allow',
      Action: ['s3:GetObject', 'sqs:*', 's3:Nothing', 'xyz:Do'],
      Resource: ['arn:aws:s3:::photos/*', 'arn:aws:sqs:*:*:jobs'],
      Condition: { Bool: { 'aws:SecureTransport': 'true' }, IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
    })
    expect(rows.map(({ prefix, service, resources }) => [prefix, service, resources])).toEqual([
      ['s3', 'Amazon S3', ['arn:aws:s3:::photos/*']],
      ['sqs', 'Amazon SQS', ['arn:aws:sqs:*:*:jobs']],
      ['xyz', undefined, ['arn:aws:s3:::photos/*', 'arn:aws:sqs:*:*:jobs']],
    ])
    const [s3, sqs, xyz] = rows
    expect(s3).toMatchObject({ actions: 1, unknown: ['s3:Nothing'], keys: ['aws:SecureTransport', 'aws:SourceIp'] })
    expect(s3?.levels).toMatchObject([{ level: 'Read', covered: 1 }])
    expect(sqs?.levels.every(({ covered, of }) => covered === of)).toBe(true)
    expect(xyz).toMatchObject({ actions: 0, unknown: ['xyz:Do'] })
  })

  it.each([
    ['everything', { Effect: 'Allow', Action: '*', Resource: '*' }, { prefix: '*', resources: ['*'], butNot: false }],
    ['all but', { Effect: 'Deny', NotAction: 'iam:*', NotResource: '*' }, { butNot: true, butNotResources: true }],
    ['no resource', { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: '*' }, { resources: [] }],
    ['another case', { Effect: 'Allow', Action: 'S3:getobject', Resource: '*' }, { prefix: 's3', actions: 1 }],
  ])('of %s', (_what, statement, row) => {
    expect(rowsOf(statement)).toMatchObject([row])
  })

  it('leaves out what has no effect', () => {
    expect(rowsOf({ Effect: 'Maybe', Action: '*' })).toEqual([])
  })
})

describe('the search for actions', () => {
  it.each([
    ['s3:GetObjectA', 's3:GetObjectAcl'],
    ['delete bucket', 's3:DeleteBucket'],
    ['bucket delete', 's3:DeleteBucket'],
    ['PASSROLE', 'iam:PassRole'],
    ['lambda invoke', 'lambda:InvokeFunction'],
    ['amazon sqs send', 'sqs:SendMessage'],
  ])('finds for %s first or soon %s', (query, name) => {
    expect(searchActions(unpacked, query, 8).map((action) => action.name)).toContain(name)
  })

  it.each(['', '  ', 'zzzzqq', '***'])('finds nothing for %j', (query) => {
    expect(searchActions(unpacked, query, 8)).toEqual([])
  })
})
