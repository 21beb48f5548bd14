// Frameworks and evaluations read from their files: the program's own, what is refused and how, and Stockholm 2009.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readTable } from '../../../spec/assessment/read-table.ts'
import { type Exact, exact, sum, toText } from '../exact/exact.ts'
import { placedParts } from './framework.ts'
import { readEvaluation } from './read-evaluation.ts'
import { readFramework } from './read-framework.ts'
import { strengthsIn } from './strengths.ts'
import { sumPoints } from './sum-points.ts'

const SPEC = new URL('../../../spec/evaluation/', import.meta.url)
const SHIPPED = new URL('../../../frameworks/', import.meta.url)
const read = (folder: URL, name: string): string => readFileSync(new URL(name, folder), 'utf8')
const yamlIn = (folder: URL): readonly string[] =>
  readdirSync(folder).filter((name) => name.endsWith('.yaml'))

const spec = new Map(['liten.yaml', 'liten-2026.yaml'].map((name) => [name, read(SPEC, name)]))
const refusalsOf = (files: ReadonlyMap<string, string>, name: string) => {
  const found =
    name === 'liten.yaml' ? readFramework(name, files.get(name)) : readEvaluation(files, name)
  return 'refusals' in found ? found.refusals : []
}

test('the files that the refused ones are made of are right themselves', () => {
  for (const name of spec.keys()) expect(refusalsOf(spec, name)).toEqual([])
})

test.each(
  readTable('../evaluation/bad-files.csv').map(
    (row) => [row.cell('file'), row.cell('why'), row] as const,
  ),
)('%s is refused: %s', (file, _, row) => {
  const name = `${file}.yaml`
  const text = spec.get(name) ?? ''
  const [find, put] = [row.cell('find'), row.cell('put', '').replace('\\n', '\n')]
  expect(text).toContain(find)
  const refusals = refusalsOf(new Map(spec).set(name, text.replace(find, put)), name)
  const told = refusals.find(({ refused }) => refused === row.cell('refused'))
  expect(refusals.map(({ refused }) => refused)).toContain(row.cell('refused'))
  expect(told?.at).toMatchObject({ file: name, line: Number(row.cell('line')) })
  expect(told !== undefined && 'nearest' in told ? told.nearest : '').toBe(row.cell('nearest', ''))
})

const frameworks = new Map(yamlIn(SHIPPED).map((name) => [name, read(SHIPPED, name)]))
const evaluations = new URL('evaluations/', SHIPPED)
const shipped = (name: string) => {
  const files = new Map([...frameworks, [`evaluations/${name}`, read(evaluations, name)]])
  const found = readEvaluation(files, `evaluations/${name}`)
  if ('refusals' in found) throw new Error(JSON.stringify(found.refusals))
  return found.evaluation
}
const frameworkNamed = (name: string) => {
  const found = readFramework(name, frameworks.get(name))
  if ('refusals' in found) throw new Error(JSON.stringify(found.refusals))
  return found.framework
}

describe('the frameworks that come with the program', () => {
  test.each([...frameworks.keys()])('%s can be read, and is called as its file', (name) => {
    expect(`${frameworkNamed(name).id}.yaml`).toBe(name)
  })

  test.each(['2002', '2010', '2020'])('Kommunkompassen %s has 8 areas of 100 points', (edition) => {
    const { areas, weightSum } = frameworkNamed(`kommunkompassen-${edition}.yaml`)
    expect(areas.map(({ most }) => most && toText(most))).toEqual(Array(8).fill('100'))
    expect(weightSum).toEqual(exact(100))
  })

  test('no edition of Kommunkompassen is comparable with another', () => {
    const editions = ['2002', '2010', '2020'].map((one) => `kommunkompassen-${one}`)
    for (const id of editions)
      expect(frameworkNamed(`${id}.yaml`).edition?.notComparable).toEqual(
        editions.filter((other) => other !== id),
      )
  })

  // SKL, Fem intressanta kommuner 2009: 3, 6, 4, 5, 4, 6, 5, 4.
  test('the first edition has 37 questions', () => {
    const { areas } = frameworkNamed('kommunkompassen-2002.yaml')
    expect(areas.map(({ parts }) => parts.length)).toEqual([3, 6, 4, 5, 4, 6, 5, 4])
  })

  const figures = new URL('../../../../shared/figures/', import.meta.url)
  const structure = new URL('kommunkompassen_v1_structure.json', figures)
  test.skipIf(!existsSync(structure))(
    'they are word for word those of the typed source (left out where that does not lie beside the project)',
    () => {
      const typed: {
        areas: { name: string; result_table_name: string; sub: string[] }[]
      } = JSON.parse(readFileSync(structure, 'utf8'))
      const own = frameworkNamed('kommunkompassen-2002.yaml').areas
      expect(
        own.map(({ title, called, parts }) => ({
          name: title.sv,
          result_table_name: called[0]?.sv ?? title.sv,
          sub: parts.map((part) => part.title.sv),
        })),
      ).toEqual(
        typed.areas.map(({ name, result_table_name, sub }) => ({ name, result_table_name, sub })),
      )
    },
  )

  test('two respondent groups of Demokratibarometern have no total', () => {
    const { assessors, points } = frameworkNamed('demokratibarometern.yaml')
    expect(assessors.map(({ kind }) => kind)).toEqual(['respondents', 'respondents'])
    expect(points?.hasTotal).toBe(false)
  })
})

describe('evaluations that come with the program', () => {
  const texts = (numbers: Iterable<Exact>) => [...numbers].map(toText)

  // SKL, Fem intressanta kommuner 2009, table 1.
  test('Stockholm 2009 sums to 602; the medians’ sum is not the median’s total', () => {
    const evaluation = shipped('stockholm-2009.yaml')
    const sums = sumPoints(evaluation, 'external')
    expect(sums.total && toText(sums.total)).toBe('602')
    expect(texts(evaluation.given.flatMap((one) => ('points' in one ? [one.points] : [])))).toEqual(
      ['74', '78.5', '74.5', '82', '80', '62', '59', '92'],
    )
    const [median] = evaluation.references
    const values = [...(median?.values.values() ?? [])]
    expect(texts(values)).toEqual(['60.5', '56.2', '65.3', '66', '53.5', '56.7', '44.8', '73.4'])
    expect(toText(sum(values))).toBe('476.4')
    expect(median).not.toHaveProperty('total')
    expect(median?.fragment?.sv).toContain(',3')
    expect(evaluation.scope).toBe('councilAndBoard')
  })

  test('Stockholm’s strengths are those from three quarters, and no area is a weakness', () => {
    const found = strengthsIn(shipped('stockholm-2009.yaml'), 'external')
    expect(found.strengths.map(({ part }) => part)).toEqual(['8', '4', '5', '2'])
    expect(found.weaknesses).toEqual([])
    expect(found.improvements.map(({ part }) => part)).toEqual(['7', '6', '1', '3'])
  })

  test('Södertälje 2008 has its medians, and no points that cannot be read', () => {
    const evaluation = shipped('sodertalje-2008.yaml')
    const { total, missing, soFar } = sumPoints(evaluation, 'external')
    expect([total, toText(soFar)]).toEqual([null, '0'])
    expect(missing.map(({ why }) => why)).toEqual(Array(8).fill('lost'))
    expect(evaluation.references[0]?.values.size).toBe(8)
  })

  test('every part has a name that a page can lead to', () => {
    for (const name of frameworks.keys())
      for (const id of placedParts(frameworkNamed(name)).keys()) expect(id).toMatch(/^[\w.:-]+$/)
  })
})
