// What a function is set to where nothing is said. AWS: Lambda API Reference, CreateFunction, 2026-11.

import type { Settings } from './state.ts'

export const DEFAULTS: Omit<Settings, 'Role'> = {
  Description: '',
  Timeout: 3, // seconds
  MemorySize: 128, // MB
  TracingConfig: { Mode: 'PassThrough' },
  PackageType: 'Zip',
  Architectures: ['x86_64'],
  EphemeralStorage: { Size: 512 }, // MB
  SnapStart: { ApplyOn: 'None' },
}
