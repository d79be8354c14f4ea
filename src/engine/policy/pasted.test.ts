import { expect, it } from 'vitest'
import { mendPasted } from '#engine'

it.each<readonly [string, string, string, string]>([
  ['typographic quotes', '“Version”: “2012-10-17”', '"Version": "2012-10-17"', 'smart-quotes'],
  ['a fence around it', '```json\n{}\n```', '{}\n', 'fence'],
  ['spaces that do not break', '{\u00A0"Effect":\u00A0"Allow" }', '{ "Effect": "Allow" }', 'invisible-character'],
  ['a zero-width space in an ARN', '"arn:aws:s3:::pho\u200Btos"', '"arn:aws:s3:::photos"', 'invisible-character'],
  ['a byte-order mark', '\uFEFF{}', '{}', 'byte-order-mark'],
  ['all at once', '```\n“Effect”:\u00A0“Allow”\n```', '"Effect": "Allow"\n', 'fence smart-quotes invisible-character'],
  ['nothing to mend', '{ "Sid": "it’s “fine” here" }', '{ "Sid": "it’s “fine” here" }', ''],
])('mends %s', (_what, pasted, text, causes) => {
  const found = mendPasted(pasted)
  expect(found.text).toBe(text)
  expect(found.mended.join(' ')).toBe(causes)
})
