// An evaluation taken apart to lines and put together again is the same, also as a file.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compileText, fileOf, headOf, linesOf, textFrom } from './evaluation-lines.ts'
import { readEvaluation } from './read-evaluation.ts'

const SPEC = new URL('../../../spec/evaluation/', import.meta.url)
const SHIPPED = new URL('../../../frameworks/', import.meta.url)
const read = (folder: URL, name: string): string => readFileSync(new URL(name, folder), 'utf8')

const CASES: readonly (readonly [framework: string, evaluation: string, folder: URL])[] = [
  ['liten.yaml', 'liten-2026.yaml', SPEC],
  ['kommunkompassen-2002.yaml', 'evaluations/stockholm-2009.yaml', SHIPPED],
  ['kommunkompassen-2002.yaml', 'evaluations/sodertalje-2008.yaml', SHIPPED],
]

test.each(CASES)('%s: %s', (framework, evaluation, folder) => {
  const files = new Map([framework, evaluation].map((name) => [name, read(folder, name)]))
  const first = readEvaluation(files, evaluation)
  if ('refusals' in first) throw new Error(JSON.stringify(first.refusals))
  const lines = linesOf(first.text)
  expect(lines.length).toBeGreaterThan(5)
  const text = textFrom(headOf(first.text), framework, lines)
  const compiled = compileText(text, first.framework)
  expect(compiled).toEqual({ evaluation: first.evaluation, entered: first.entered })
  const again = readEvaluation(new Map([...files, ['again.yaml', fileOf(text)]]), 'again.yaml')
  expect(again).toMatchObject({ evaluation: first.evaluation })
})

test('a line that does not hold to the framework is a fault with where it is', () => {
  const files = new Map(['liten.yaml', 'liten-2026.yaml'].map((name) => [name, read(SPEC, name)]))
  const found = readEvaluation(files, 'liten-2026.yaml')
  if ('refusals' in found) throw new Error(JSON.stringify(found.refusals))
  const extra = { sort: 'points', part: 'A', by: 'self', body: { points: '100,5' } } as const
  const text = textFrom(headOf(found.text), 'liten.yaml', [...linesOf(found.text), extra])
  expect(compileText(text, found.framework)).toEqual({
    faults: [
      {
        path: ['points', 2, 'points'],
        fault: { refused: 'pointsOutside', found: '100.5', most: '100' },
      },
    ],
  })
})
