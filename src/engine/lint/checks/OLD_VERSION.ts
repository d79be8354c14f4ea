import { EVERYWHERE, ownCheck } from '../check.ts'
import { repair, replace, safeRepair } from '../edits.ts'

export const OLD_VERSION = ownCheck({
  code: 'OLD_VERSION',
  severity: 'warning',
  title: 'Old language version',
  why: 'The old policy language knows no policy variables.',
  message: 'The Version is that of 2008. Use "2012-10-17".',
  source: 'https://github.com/duo-labs/parliament/blob/main/parliament/config.yaml',
  kinds: EVERYWHERE,
  find: ({ document: { Version }, text }) => {
    const make = text.includes('${') ? repair : safeRepair
    return Version === '2008-10-17'
      ? [{ pointer: '/Version', value: Version, fixes: [make('Use "2012-10-17"', replace('/Version', '2012-10-17'))] }]
      : []
  },
})
