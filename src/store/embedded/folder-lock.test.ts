// The lock of a data folder while its holder works.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { lockFolder } from './folder-lock.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('a lock that somebody has removed is there again, and a folder that is gone ends nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'malkedja-lock-'))
  const letGo = lockFolder(folder)
  rmSync(join(folder, 'lock'))
  vi.advanceTimersByTime(6000)
  expect(existsSync(join(folder, 'lock'))).toBe(true)
  rmSync(folder, { recursive: true })
  const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => {})
  vi.advanceTimersByTime(6000)
  expect(warned.mock.calls.map(([said]) => said)).toEqual([expect.stringContaining('ENOENT')])
  warned.mockRestore()
  letGo()
})
