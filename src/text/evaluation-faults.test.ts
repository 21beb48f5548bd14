// Refusals of frameworks and evaluations: whole sentences in both languages, with place and what to do.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readTable } from '../../spec/assessment/read-table.ts'
import { readEvaluation } from '../domain/evaluation/read-evaluation.ts'
import { readFramework } from '../domain/evaluation/read-framework.ts'
import { sentenceForEvaluationFault, sentenceForEvaluationRefusal } from './evaluation-faults.ts'

const SPEC = new URL('../../spec/evaluation/', import.meta.url)
const files = new Map(
  ['liten.yaml', 'liten-2026.yaml'].map((name) => [
    name,
    readFileSync(new URL(name, SPEC), 'utf8'),
  ]),
)
const refusalsOf = (name: string, find: string, put: string) => {
  const text = (files.get(name) ?? '').replace(find, put)
  const found =
    name === 'liten.yaml'
      ? readFramework(name, text)
      : readEvaluation(new Map(files).set(name, text), name)
  return 'refusals' in found ? found.refusals : []
}

test.each(
  readTable('../evaluation/bad-files.csv').map(
    (row) => [row.cell('file'), row.cell('why'), row] as const,
  ),
)('%s is refused with whole sentences: %s', (file, _, row) => {
  const refusals = refusalsOf(
    `${file}.yaml`,
    row.cell('find'),
    row.cell('put', '').replace('\\n', '\n'),
  )
  expect(refusals.length).toBeGreaterThan(0)
  for (const refusal of refusals)
    for (const language of ['sv', 'en'] as const) {
      const sentence = sentenceForEvaluationRefusal(refusal, language)
      expect(sentence).toMatch(/^liten(-2026)?\.yaml:\d+:\d+.*: \S.*[.?]$/)
      expect(sentence).not.toMatch(/undefined|NaN|\[object/)
    }
})

test('weights that do not sum are told with what they sum to and what they should', () => {
  const [refusal] = refusalsOf('liten.yaml', 'weight: 40', "weight: '30,5'")
  if (refusal === undefined) throw new Error('not refused')
  expect(sentenceForEvaluationFault(refusal, 'sv')).toBe(
    'Vikterna under «A» blir 90,5 tillsammans; de ska bli 100. Ändra någon av dem.',
  )
  expect(sentenceForEvaluationFault(refusal, 'en')).toBe(
    'The weights under “A” sum to 90.5; they are to sum to 100. Change one of them.',
  )
})
