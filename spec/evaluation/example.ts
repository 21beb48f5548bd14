// The small framework that the tables of this folder are worked on, and evaluations by it from a row's words.
import { readFileSync } from 'node:fs'
import type { Evaluation } from '../../src/domain/evaluation/evaluation.ts'
import { readEvaluation } from '../../src/domain/evaluation/read-evaluation.ts'

const FRAMEWORK = readFileSync(new URL('liten.yaml', import.meta.url), 'utf8')

/** «A=74 B=lost C=78,5» as the lines of a file. */
const pointsIn = (written: string, by: string): readonly string[] =>
  written
    .split(' ')
    .filter((one) => one !== '')
    .map((one) => {
      const [part = '', value = ''] = one.split('=')
      const key = /^\d/.test(value) ? `points: "${value}"` : `missing: ${value}`
      return `  - { part: ${part}, by: ${by}, ${key} }`
    })

export type Written = {
  readonly given?: string
  readonly by?: string
  /** «B1=50 B2=50». */
  readonly weights?: string
  /** «citizens=8». */
  readonly answers?: string
  readonly id?: string
  readonly scope?: string
  readonly year?: string
  readonly area?: string
  readonly framework?: string
  readonly edition?: string
  /** How the framework gives points, as its file says it. */
  readonly points?: string
}

const mapIn = (written: string): string =>
  `{ ${written.replaceAll('=', ': ').replaceAll(' ', ', ').replaceAll(':,', ':')} }`

/** Throws where it cannot be read: the tables hold nothing that is refused. */
export const evaluationFrom = ({
  given = '',
  by = 'self',
  weights = '',
  answers = '',
  id = 'e',
  scope = 'whole',
  year = '2026',
  area = '0885',
  framework = 'liten',
  edition = 'liten',
  points: steps = 'points: { step: half }',
}: Written): Evaluation => {
  const points = pointsIn(given, by)
  const text = [
    `evaluation: ${id}`,
    `title: ${id}`,
    'framework: f.yaml',
    'organisation: Exempelkommun',
    `area: "${area}"`,
    `scope: ${scope}`,
    `year: ${year}`,
    ...(weights === '' ? [] : [`weights: ${mapIn(weights)}`]),
    ...(answers === '' ? [] : [`answers: ${mapIn(answers)}`]),
    ...(points.length === 0 ? [] : ['points:', ...points]),
  ].join('\n')
  const files = new Map([
    [
      'f.yaml',
      FRAMEWORK.replace('framework: liten', `framework: ${framework}`)
        .replace('of: liten', `of: ${edition}`)
        .replace('points: { step: half }', steps),
    ],
    ['e.yaml', text],
  ])
  const read = readEvaluation(files, 'e.yaml')
  if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
  return read.evaluation
}
