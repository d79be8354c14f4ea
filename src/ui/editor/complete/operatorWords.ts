// What each condition operator asks, and what it says where the request has no such key.
// AWS: IAM User Guide, "IAM JSON policy elements: Condition operators", 2026-11.

interface Words {
  readonly means: string
  readonly negated?: true
}

export const OPERATOR_WORDS: Readonly<Record<string, Words>> = {
  StringEquals: { means: 'The same text, letter by letter. A * is just a star.' },
  StringNotEquals: { means: 'Another text.', negated: true },
  StringEqualsIgnoreCase: { means: 'The same text; capital and small letters count as equal.' },
  StringNotEqualsIgnoreCase: { means: 'Another text, also with capital and small letters as equal.', negated: true },
  StringLike: { means: 'A text of this form: * stands for any run of characters, ? for one.' },
  StringNotLike: { means: 'No text of this form.', negated: true },
  NumericEquals: { means: 'The same number.' },
  NumericNotEquals: { means: 'Another number.', negated: true },
  NumericLessThan: { means: 'A smaller number.' },
  NumericLessThanEquals: { means: 'A smaller number, or the same.' },
  NumericGreaterThan: { means: 'A larger number.' },
  NumericGreaterThanEquals: { means: 'A larger number, or the same.' },
  DateEquals: { means: 'The same moment.' },
  DateNotEquals: { means: 'Another moment.', negated: true },
  DateLessThan: { means: 'An earlier moment.' },
  DateLessThanEquals: { means: 'An earlier moment, or the same.' },
  DateGreaterThan: { means: 'A later moment.' },
  DateGreaterThanEquals: { means: 'A later moment, or the same.' },
  Bool: { means: 'true or false, as written.' },
  BinaryEquals: { means: 'The same bytes, in base64.' },
  IpAddress: { means: 'An address inside this range.' },
  NotIpAddress: { means: 'An address outside this range.', negated: true },
  ArnEquals: { means: 'An ARN of this form: * and ? may stand in each of its parts.' },
  ArnLike: { means: 'An ARN of this form: * and ? may stand in each of its parts.' },
  ArnNotEquals: { means: 'No ARN of this form.', negated: true },
  ArnNotLike: { means: 'No ARN of this form.', negated: true },
  Null: { means: '"true": the request must not have this key. "false": it must have it.' },
}
