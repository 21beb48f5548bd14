// The test command's own rules: what counts as a failure, and where a browser is looked for.
import { describe, expect, test } from 'vitest'
import { findChromium } from '../../tools/chromium.ts'
import { chooseTestDatabase } from '../../tools/postgres.ts'
import { addCounts, closingLine, oneCheck, runSteps } from '../../tools/step.ts'
import { countReport } from '../../tools/vitest-step.ts'

const report = (passed: number, failed: number, files: { status: string; tests: string[] }[]) =>
  JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: files.map(({ status, tests }) => ({
      status,
      assertionResults: tests.map((t) => ({ status: t })),
    })),
  })

describe('what is counted', () => {
  const cases: [why: string, json: string | null, code: number, passed: number, failed: number][] =
    [
      ['all passed', report(2, 0, [{ status: 'passed', tests: ['passed', 'passed'] }]), 0, 2, 0],
      ['one failed', report(1, 1, [{ status: 'failed', tests: ['passed', 'failed'] }]), 1, 1, 1],
      ['a file that cannot be loaded', report(0, 0, [{ status: 'failed', tests: [] }]), 1, 0, 1],
      ['a run that failed without saying where', report(2, 0, []), 1, 2, 1],
      ['no report at all', null, 0, 0, 1],
    ]
  test.each(cases)('%s', (_, json, code, passed, failed) => {
    expect(countReport(json, code)).toMatchObject({ passed, failed })
  })

  test('a skipped or planned test is told, never hidden', () => {
    expect(countReport(report(1, 0, []), 0).skipped).toBe(2)
  })

  test('a step that breaks is a failure and does not stop the others', async () => {
    const broken = { name: 'a', run: () => Promise.reject(new Error('broken')) }
    const sound = { name: 'b', run: async () => oneCheck(true, 'fine', '') }
    expect(await runSteps([broken, sound])).toEqual({ passed: 1, failed: 1, skipped: 0 })
  })

  test('the closing line is plain, and names skipped ones only where there are some', () => {
    const sum = addCounts([
      { passed: 400, failed: 0, skipped: 3 },
      { passed: 12, failed: 0, skipped: 0 },
    ])
    expect(closingLine(sum)).toBe('412 passed, 0 failed, 3 skipped')
    expect(closingLine({ ...sum, skipped: 0 })).toBe('412 passed, 0 failed')
  })
})

describe('where Chromium is looked for', () => {
  test('the one named is taken', () => {
    const found = findChromium({ CHROMIUM_PATH: '/opt/c', PATH: '/bin' }, (p) => p === '/opt/c')
    expect(found).toEqual({ found: true, path: '/opt/c' })
  })

  test('a wrong name is told, even where another Chromium exists', () => {
    const found = findChromium({ CHROMIUM_PATH: '/opt/c' }, (p) => p === '/usr/bin/chromium')
    expect(found).toMatchObject({ found: false, why: expect.stringContaining('/opt/c') })
  })

  test('else any in PATH', () => {
    const found = findChromium({ PATH: '/a:/b' }, (p) => p === '/b/google-chrome')
    expect(found).toEqual({ found: true, path: '/b/google-chrome' })
  })

  test('none is said with how to get one', () => {
    const found = findChromium({ PATH: '/a' }, () => false)
    expect(found).toMatchObject({ found: false, why: expect.stringContaining('CHROMIUM_PATH') })
  })
})

test('a PostgreSQL that was named must answer, so that tests on it are not lost in silence', async () => {
  const chosen = await chooseTestDatabase('postgres://nobody@127.0.0.1:1/none')
  expect(chosen.use).toBe('broken')
  expect(chosen.line).toContain('TEST_DATABASE_URL')
})
