// A small lesson for the tests of the store and of what is drawn from it.

import { type Lesson, parseLesson } from '#lessons'

const text = `---
format: 1
id: test
version: '1.0.0'
title: Test
summary: A lesson for tests.
minutes: 1
level: beginner
account:
  id: '111122223333'
  now: '2026-01-01T00:00:00Z'
  root: { email: root@example.com }
  users: { ana: { attached: [AdministratorAccess] }, ben: {} }
  policies:
    Look: { document: { Version: '2012-10-17', Statement: [ { Sid: Look, Effect: Allow, Action: 's3:*', Resource: '*' } ] } }
  buckets: { photos: { objects: { a.jpg: 1 } } }
signIn: user/ben
watch: { as: user/ben, api: s3.ListObjectsV2, with: { Bucket: photos } }
steps:
  - id: one
    goals:
      - { id: may, text: Ben may list, check: { decision: { principal: user/ben, action: s3:ListBucket, resource: 'arn:aws:s3:::photos', expect: allow } } }
      - { id: no-keys, text: Ben makes no keys, keep: true, check: { decision: { principal: user/ben, action: iam:CreateAccessKey, expect: deny } } }
    hints: [One., Two.]
solution:
  one: [ { as: user/ana, api: iam.AttachUserPolicy, with: { UserName: ben, PolicyArn: 'arn:aws:iam::111122223333:policy/Look' } } ]
---

## One {#one}

Do it.
`

export function testLesson(): Lesson {
  const { lesson, problems } = parseLesson({ 'lesson.md': text }, {})
  if (!lesson || problems.length > 0) throw new Error(JSON.stringify(problems))
  return lesson
}
