import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { catalogOf, CHECKS, lint, parsePolicy, readLintCases, runLintCase } from '#engine'
import { packCatalog } from './packCatalog.ts'

const catalog = catalogOf(packCatalog())
const NOW = Date.UTC(2026, 10, 25)
const cases = ['aws', 'own'].flatMap((name) => {
  const file = new URL(`../src/engine/lint/cases/${name}.json`, import.meta.url)
  const read = readLintCases(JSON.parse(readFileSync(file, 'utf8')))
  if (typeof read === 'string') throw new Error(read)
  return read
})

describe('checks', () => {
  it.each(cases.map((one) => [one.id, one] as const))('%s', (_id, one) => {
    const { missing, surplus } = runLintCase(one, catalog, NOW)
    expect({ missing, surplus }).toEqual({ missing: [], surplus: [] })
  })

  it('are all in the list', () => {
    const files = readdirSync(new URL('../src/engine/lint/checks', import.meta.url)).map((file) =>
      file.replace('.ts', ''),
    )
    const listed = new Set(CHECKS.map(({ code }) => code))
    expect(files.filter((code) => code !== 'PRIVESC' && !listed.has(code))).toEqual([])
    expect(listed.size).toBe(CHECKS.length)
  })

  it('have words for everything', () => {
    for (const { message, why, title } of CHECKS)
      for (const text of [message, why, title]) expect(text).not.toMatch(/undefined|^$/)
  })
})

describe('speed', () => {
  it('a policy of 6 KB takes well below 20 ms', () => {
    const Statement = Array.from({ length: 18 }, (_, index) => ({
      Sid: `Team${index}`,
      Effect: 'Allow',
      Action: ['s3:GetObject', 's3:PutObject', 'ec2:StartInstances'],
      Resource: [`arn:aws:s3:::team-${index}/*`, 'arn:aws:ec2:us-east-1:111122223333:instance/*'],
      Condition: { StringEquals: { 'aws:PrincipalTag/team': `team-${index}` } },
    }))
    const text = JSON.stringify({ Version: '2012-10-17', Statement }, undefined, 1)
    const run = () => lint(parsePolicy(text, 'identity'), { policyType: 'identity', catalog, now: NOW })
    run()
    const times = Array.from({ length: 10 }, () => {
      const start = performance.now()
      run()
      return performance.now() - start
    })
    expect(Math.min(...times)).toBeLessThan(20)
  })
})
