// A small lesson that is proved as it stands, for authors to change.

/** `id` is the lesson's folder, too. */
export function newLesson(id: string): string {
  const words = id.replaceAll('-', ' ')
  return `---
# Every key stands in docs/lesson-format.md. Prove the lesson with: npm run lessons -- check lessons/${id}
format: 1
id: ${id}                # never changes, since progress is kept under it
version: '0.1.0'         # 0.x is a draft; raise the first number when old progress no longer counts
title: ${words.charAt(0).toUpperCase()}${words.slice(1)}
summary: Give Ben what he needs, and no more.
minutes: 5
level: beginner

# The account at the start: a fixture of lessons/fixtures, and what this lesson adds to it.
account:
  extends: fixture:starter
  patch:
    users: { ben: {} }
    policies:
      PhotosReadOnly:
        document: { Version: '2012-10-17', Statement: [ { Effect: Allow, Action: s3:ListBucket, Resource: arn:aws:s3:::pinebox-photos } ] }
signIn: user/ana
tools: { terminal: true, console: [iam] }

steps:
  - id: grant
    goals:
      # Ask what would be decided rather than what a policy says: every right way counts then.
      - id: may-list
        text: Ben can list the photos
        check: { decision: { principal: user/ben, action: s3:ListBucket, resource: arn:aws:s3:::pinebox-photos, expect: allow } }
      # A guard holds from the start to the end. It is what stops permissions that are too broad.
      - id: no-more
        text: Ben can do nothing else
        keep: true
        check: { decision: { principal: user/ben, action: iam:CreateUser, expect: deny } }
    hints:                # the first is a nudge, the last is nearly the answer
      - Which of the policies is about photos?
      - Open the user ben in the console. Attach PhotosReadOnly.
    diagnose:             # mistakes that you know, what to say of them, and lines that make them
      - when: { decision: { principal: user/ben, action: iam:CreateUser, expect: allow } }
        say: Ben can do nearly everything now. Detach that policy.
        example:
          - { as: user/ana, api: iam.AttachUserPolicy, with: { UserName: ben, PolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' } }

solution:                 # for each step its lines; the learner can have them shown one by one
  grant:
    - { as: user/ana, cli: aws iam attach-user-policy --user-name ben --policy-arn arn:aws:iam::111122223333:policy/PhotosReadOnly }

proof:                    # never shown: wrong ways, and the goals that each of them must leave open
  nearMisses:
    - name: everything for Ben
      replace:
        grant:
          - { as: user/ana, api: iam.AttachUserPolicy, with: { UserName: ben, PolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' } }
      fails: [no-more]
---

Ben is new. He wants to see the photos.

## Give what it takes {#grant}

A policy is ready: \`PhotosReadOnly\`. Attach it to ben.
`
}
