// The key figures that shipped models follow are Kolada's own: each is in the real catalogue, where that lies beside.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { isThere, LEFT_OUT, realContent } from '../sources/real-kolada.ts'

const FOLDERS = ['kkik', 'oppna-jamforelser']

/** Every id that stands after `ref:` in a source of Kolada's, and those named in a comment. */
const idsIn = (folder: string): readonly string[] =>
  readdirSync(join('models', folder))
    .filter((name) => name.endsWith('.yaml'))
    .flatMap(
      (name) => readFileSync(join('models', folder, name), 'utf8').match(/\b[NU]\d{5}\b/g) ?? [],
    )

test.each(FOLDERS)('%s names key figures in every measure', (folder) => {
  const { measures } = parse(readFileSync(join('models', folder, 'chain.yaml'), 'utf8'))
  expect(measures.length).toBeGreaterThan(3)
  for (const { source } of measures)
    expect(source).toEqual({ kind: 'kolada', ref: expect.stringMatching(/^[NU]\d{5}$/) })
})

test.runIf(isThere).each(FOLDERS)('those of %s are in the real catalogue', (folder) => {
  const known = new Set(realContent().kpi.map(({ id }) => id))
  expect(idsIn(folder).length).toBeGreaterThan(3)
  expect(idsIn(folder).filter((id) => !known.has(id))).toEqual([])
})

test.skipIf(isThere)(LEFT_OUT, () => {})
