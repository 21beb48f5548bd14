// What is refused in a chain's file is called by its title, with the id where that is what is to be written.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { malkedja } from './run-malkedja.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** What `check` says of Dorotea's chain with one thing written otherwise. */
const refusedWith = async (from: string, to: string, language = 'sv'): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'malkedja-title-'))
  folders.push(folder)
  cpSync('models/dorotea', folder, { recursive: true })
  const file = join(folder, 'chain.yaml')
  const text = readFileSync(file, 'utf8')
  if (!text.includes(from)) throw new Error(`the chain has no «${from}»`)
  writeFileSync(file, text.replace(from, to))
  const { code, err } = await malkedja(['--lang', language, 'check', folder])
  expect(code).toBe(1)
  return err
}

const GOAL = 'parent: extern, owner: ks, measures: [samverkan]'

test.each<[string, string, string, string]>([
  [
    GOAL,
    'parent: extern, owner: ks, measures: [samverkan, itkostnad]',
    'Regeln «Målvärde eller länets genomsnitt (peerLight)» ser på ett mått',
    'a rule by its label, with the id that the model file has',
  ],
  [
    GOAL,
    'parent: extern, owner: Kommunstyrelsen, measures: [samverkan]',
    'Organet «Kommunstyrelsen» finns inte. Menade du «ks»?',
    'a body by its title: its id is told',
  ],
  [
    '{ id: avtal, type: goal,',
    '{ id: avtal, type: Verksamhetsmål,',
    'Nodtypen «Verksamhetsmål» finns inte. Menade du «goal»?',
    'a level by its label: its id is told',
  ],
  [
    'judgements:\n',
    'judgements:\n  - { node: avtal, assessment: status, round: helår-2025, grade: green, by: kf }\n',
    'Bedömningen «Måluppfyllelse (status)» görs inte av «Kommunfullmäktige (kf)», bara av «Kommunstyrelsen (ks)».',
    'who judges, by title and id, and the assessment as the node’s own type calls it',
  ],
])('«%s» written «%s» is answered with «%s»: %s', async (from, to, said) =>
  expect(await refusedWith(from, to)).toContain(said),
)

test('an id that is used twice says where it stands first', async () => {
  const text = readFileSync('models/dorotea/chain.yaml', 'utf8')
  const line = text.slice(0, text.indexOf('{ id: avtal,')).split('\n').length
  const err = await refusedWith('{ id: admin, type: goal', '{ id: avtal, type: goal')
  expect(err).toMatch(
    new RegExp(`Id «avtal» används två gånger, först på \\S+chain\\.yaml:${line}\\.`),
  )
})
