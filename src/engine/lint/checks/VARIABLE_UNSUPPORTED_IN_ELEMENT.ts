import { awsCheck, EVERYWHERE } from '../check.ts'

export const VARIABLE_UNSUPPORTED_IN_ELEMENT = awsCheck({
  code: 'VARIABLE_UNSUPPORTED_IN_ELEMENT',
  severity: 'error',
  title: 'Variable unsupported in element',
  why: 'Here AWS does not replace it.',
  message: '`{}` holds a policy variable, but only resources and condition values can.',
  kinds: EVERYWHERE,
  find: (policy) =>
    policy.statements.flatMap(({ raw: { Sid }, pointer, actions, principals }) =>
      [...actions, ...principals, ...(typeof Sid === 'string' ? [{ text: Sid, pointer: `${pointer}/Sid` }] : [])]
        .filter(({ text }) => text.includes('${'))
        .map((one) => ({ pointer: one.pointer, value: one.text })),
    ),
})
