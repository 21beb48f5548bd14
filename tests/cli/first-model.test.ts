// The page that leads through a first model: its files are right, and say what the page says they say.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { malkedja } from './run-malkedja.ts'

const page = readFileSync(new URL('../../docs/skriv-er-styrmodell.md', import.meta.url), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'malkedja-first-'))

/** What the page writes into a file, in the page's order. */
const writtenIn = (file: string): string =>
  [...page.matchAll(/```yaml\n# (\S+)\n([\s\S]*?)```/g)]
    .filter(([, name]) => name === file)
    .map(([, , text]) => text)
    .join('\n')

beforeAll(() => {
  for (const file of ['model.yaml', 'chain.yaml'])
    writeFileSync(join(folder, file), writtenIn(file))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the files of the page are right', async () => {
  const { code, err } = await malkedja(['check', folder])
  expect([code, err]).toEqual([0, ''])
})

test('and are explained with the sentence that the page shows', async () => {
  const sentence = /```text\n(.+)\n```/.exec(page)?.[1]
  const { out } = await malkedja(['explain', folder, '--round', 'helår-2026', 'behoriga'], {
    width: 200,
  })
  expect(sentence).toBeDefined()
  // A number and its unit stay on one line in the terminal; the page has plain spaces.
  expect(out.replace(/\s/g, ' ')).toContain(sentence)
})
