// A person's grade that the model holds back, told in the words of its grades.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Judgement } from '../goals/chain.ts'
import { readVersions } from '../goals/read-versions.ts'
import { acceptJudgement } from './accept-judgement.ts'

const FOLDER = new URL('../../../spec/bad-files/', import.meta.url)
const read = readVersions(
  new Map(
    ['model.yaml', 'chain.yaml'].map((name) => [name, readFileSync(new URL(name, FOLDER), 'utf8')]),
  ),
  'chain.yaml',
)
if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
const [{ model, chain }] = read.versions

const decided = (more: Partial<Judgement>) =>
  acceptJudgement(
    model,
    chain,
    { node: 'g1', assessment: 'status', round: 'delår-2026', grade: 'red', madeUp: false, ...more },
    undefined,
  )

test.each<[why: string, judged: Partial<Judgement>, refusal: object]>([
  [
    'grey without motivation',
    { grade: 'grey' },
    { refused: 'wordsMissing', what: 'motivation', grade: { sv: 'Kan inte bedömas' } },
  ],
  [
    'reached before the goal’s date',
    { grade: 'green' },
    { refused: 'beforeItsDay', due: '2026-12-31', lastDay: '2026-08-31', grade: { sv: 'Nått' } },
  ],
])('%s is refused', (_why, judged, refusal) => {
  expect(decided(judged)).toMatchObject(refusal)
})

test('reached when the date has come is accepted', () => {
  expect(decided({ grade: 'green', round: 'helår-2026' })).toHaveProperty('judgement')
})
