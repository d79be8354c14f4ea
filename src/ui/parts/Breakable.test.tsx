// @vitest-environment happy-dom

import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Breakable } from './Breakable.tsx'

test.each([
  ['AWSAccountManagementFullAccess', 'AWSAccount|Management|Full|Access'],
  ['arn:aws:iam::111122223333:mfa/root', 'arn:|aws:|iam::111122223333:|mfa/|root'],
  ['access-analyzer.amazonaws.com', 'access-|analyzer.|amazonaws.|com'],
  ['23 Nov 2026, 09:00', '23 Nov 2026, 09:00'],
  ['10.0.0.0/16', '10.0.0.0/16'],
  ['AKIAIOSFODNN7BENEXMP', 'AKIAIOSFODNN7BENEXMP'],
])('%s may break as %s, and reads the same', (name, words) => {
  const { container } = render(<Breakable of={name} />)
  expect(container.innerHTML.replaceAll('<wbr>', '|')).toBe(words)
  expect(container.textContent).toBe(name)
})
