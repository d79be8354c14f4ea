import * as z from 'zod/mini'
import { fail } from '../../operation.ts'
import { analyzerOperation } from './analyzer.ts'
import { analyzerName, configuration } from './fields.ts'
import { configurationView } from './views.ts'

export const UpdateAnalyzer = analyzerOperation({
  input: z.strictObject({ analyzerName, configuration: z.optional(configuration) }),
  action: 'UpdateAnalyzer',
  readOnly: false,
  of: (input) => input.analyzerName,
  run(analyzer, { configuration: asked }) {
    const age = asked?.unusedAccess?.unusedAccessAge
    if (age !== undefined) {
      if (analyzer.type !== 'ACCOUNT_UNUSED_ACCESS')
        fail('ValidationException', 'The configuration does not fit the type of the analyzer.')
      analyzer.unusedAccessAge = age
    }
    return configurationView(analyzer)
  },
})
