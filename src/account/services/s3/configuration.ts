// What S3 says of a configuration that it cannot read. In the API these are documents in XML.

import { fail } from '../../operation.ts'

export function malformedXml(): never {
  return fail(
    'MalformedXML',
    'The XML you provided was not well-formed or did not validate against our published schema',
  )
}
