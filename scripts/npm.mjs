// Runs npm; through the npm that runs us where there is one, which spares Windows the shell. Has no dependencies.

import { spawnSync } from 'node:child_process'

export function npm(args, cwd, stdio = 'inherit') {
  const env = { ...process.env }
  delete env.NODE_ENV // in production npm would leave the tools out
  const self = process.env.npm_execpath
  const run =
    self && /\.c?js$/.test(self)
      ? spawnSync(process.execPath, [self, ...args], { cwd, env, stdio })
      : spawnSync('npm', args, { cwd, env, stdio, shell: process.platform === 'win32' })
  return run.status === 0
}
