// Refused files: each names the fault, the line and the nearest right word.
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readModel } from '../model/parse.ts'
import { type Place, refuseSize } from '../model/refusal.ts'
import { readChain } from './read-chain.ts'
import { readCsv } from './read-csv.ts'

const folder = new URL('../../../spec/bad-files/', import.meta.url)
const files = new Map(
  readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
)
const table = readFileSync(new URL('../bad-files.csv', folder), 'utf8')
const read = readCsv('bad-files.csv', table, {
  valid: ['file', 'refused', 'line', 'nearest', 'why'],
  needed: ['file', 'refused', 'line', 'nearest', 'why'],
})
if ('refusals' in read) throw new Error('spec/bad-files.csv is refused')
const rows = read.rows.map(({ cells }) => Object.fromEntries(cells))

const smallModel = () => {
  const found = readModel(files, 'model.yaml')
  if ('refusals' in found) throw new Error(JSON.stringify(found.refusals))
  return found.model
}

type AnyRefusal = { readonly refused: string; readonly at: Place; readonly nearest?: string }
const refusalsOf = (path: string, from = files): readonly AnyRefusal[] => {
  const found = path.startsWith('model')
    ? readModel(from, path)
    : readChain(from, path, smallModel())
  return 'refusals' in found ? found.refusals : []
}

describe('a refused file', () => {
  test.for(rows)('$file: $why', ({ file = '', refused, line, nearest }) => {
    const refusals = refusalsOf(file)
    expect(refusals.map((one) => one.refused)).toContain(refused)
    const told = refusals.find((one) => one.refused === refused)
    expect(told?.at).toMatchObject({ file, line: Number(line) })
    expect(told?.nearest ?? '').toBe(nearest)
  })

  test('a misspelt key is told once, and not as missing too', () =>
    expect(refusalsOf('model-misspelt-needed-key.yaml').map((one) => one.refused)).toEqual([
      'unknownKey',
    ]))

  test('every file in spec/bad-files has its row', () => {
    const named = rows.map((row) => row.file)
    expect([...files.keys()].filter((name) => !named.includes(name)).sort()).toEqual([
      'chain.yaml',
      'model.yaml',
    ])
  })
})

describe('a chain that is right', () => {
  const chain = () => {
    const found = readChain(files, 'chain.yaml', smallModel())
    if ('refusals' in found) throw new Error(JSON.stringify(found.refusals))
    return found.chain
  }

  test('numbers as Swedish writes them are read exactly', () => {
    const limits = chain().measures.get('m1')?.limits.get('target')
    expect(limits?.get(2026)).toEqual({ is: 'number', value: { n: 165n, d: 2n } })
    expect(chain().readings.map((one) => one.value)).toEqual([
      { n: 159n, d: 2n },
      { n: 81n, d: 1n },
    ])
  })

  test.for([
    ['80', { is: 'number', value: { n: 80n, d: 1n } }, 'a published one says nothing'],
    [
      '{ value: "82,5", madeUp: true }',
      { is: 'number', value: { n: 165n, d: 2n }, madeUp: true },
      'a number with its mark',
    ],
    [
      '{ from: 20, to: 75, madeUp: true }',
      { is: 'interval', from: { n: 20n, d: 1n }, to: { n: 75n, d: 1n }, madeUp: true },
      'an interval with its mark',
    ],
    [
      '{ years: { 2025: 80 }, madeUp: true }',
      { is: 'number', value: { n: 80n, d: 1n }, madeUp: true },
      'every year of it',
    ],
    ['{ value: 80 }', { is: 'number', value: { n: 80n, d: 1n } }, 'written out and not made up'],
  ] as const)('a limit %s is read with its mark: %2$s', ([written, expected]) => {
    const text = (files.get('chain.yaml') ?? '').replace(
      '{ target: { years: { 2025: 80, 2026: "82,5 %" } } }',
      `{ target: ${written} }`,
    )
    const found = readChain(new Map([...files, ['chain.yaml', text]]), 'chain.yaml', smallModel())
    if ('refusals' in found) throw new Error(JSON.stringify(found.refusals))
    const limits = found.chain.measures.get('m1')?.limits.get('target')
    expect(limits?.get(2025) ?? limits?.get(0)).toEqual(expected)
  })

  test('text with markup stays text', () => {
    const title = '<script>alert(1)</script> & <b>fet</b>'
    const text = (files.get('chain.yaml') ?? '').replace('Trygg uppväxt', `"${title}"`)
    const found = readChain(new Map([...files, ['chain.yaml', text]]), 'chain.yaml', smallModel())
    expect('chain' in found ? found.chain.nodes.get('a')?.title : found).toEqual({ sv: title })
  })

  test('a grade that demands an analysis takes one written for the node in that round', () => {
    const model = (files.get('model.yaml') ?? '').replace(
      'requires: [motivation]',
      'requires: [analysis]',
    )
    const read = readModel(new Map([['model.yaml', model]]), 'model.yaml')
    if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
    const grey = (files.get('chain.yaml') ?? '').replace('grade: red', 'grade: grey')
    const told = (text: string) =>
      readChain(new Map([['chain.yaml', text]]), 'chain.yaml', read.model)
    const texts =
      'texts: [{ node: g1, round: helår-2026, field: analysis, text: Underlag saknas }]\n'
    expect(told(grey)).toMatchObject({ refusals: [{ refused: 'gradeNeeds', what: 'analysis' }] })
    expect(told(grey + texts)).toHaveProperty('chain')
  })

  test('a file larger than is read is refused before it is parsed', () => {
    const large = 'a: 1\n'.repeat(1_100_000)
    const refusals = refusalsOf('chain.yaml', new Map([...files, ['chain.yaml', large]]))
    expect(refusals).toMatchObject([{ refused: 'tooLarge', bytes: 5_500_000 }])
    expect(refuseSize(200_000_000, 'csv')).toMatchObject({ refused: 'tooLarge', most: 50_000_000 })
  })

  test('a table beside it is refused by its own line and column', () => {
    const text = (files.get('chain.yaml') ?? '').replace(
      /readings:\n(?: {2}- .*\n)*/,
      'readings: r.csv\n',
    )
    const csv = 'measure;period;value\nm1;2025;79,5\nm1;2026;"1 234,5"\nm9;2026;1\nm1;2024;\n'
    const refusals = refusalsOf(
      'chain.yaml',
      new Map([...files, ['chain.yaml', text], ['r.csv', csv]]),
    )
    expect(refusals.map(({ refused, at }) => [refused, at.file, at.line, at.column])).toEqual([
      ['outsidePossible', 'r.csv', 3, 9],
      ['unknownReference', 'r.csv', 4, 1],
      ['noValue', 'r.csv', 5, 9],
    ])
  })
})

describe('whatever stands in a file', () => {
  const mangled = fc
    .tuple(fc.constantFrom(...files.keys()), fc.nat(), fc.string({ maxLength: 8 }), fc.nat(12))
    .map(([name, at, insert, cut]) => {
      const text = files.get(name) ?? ''
      const offset = at % (text.length + 1)
      return { name, text: text.slice(0, offset) + insert + text.slice(offset + cut) }
    })

  test('a mangled file never throws, and every refusal has a line', () => {
    fc.assert(
      fc.property(mangled, ({ name, text }) => {
        for (const { at } of refusalsOf(name, new Map([...files, [name, text]]))) {
          expect(at.line).toBeGreaterThanOrEqual(1)
          expect(at.column).toBeGreaterThanOrEqual(1)
        }
      }),
      { numRuns: 150, seed: 2026 },
    )
  })

  test('any text at all never throws', () => {
    const signs = fc.constantFrom(
      'a',
      ':',
      ' ',
      '\n',
      '-',
      '[',
      '{',
      '"',
      '&x',
      '*x',
      '#',
      '\t',
      '|',
      '!',
      '1',
    )
    fc.assert(
      fc.property(
        fc.array(signs, { maxLength: 40 }).map((all) => all.join('')),
        (text) => {
          const found = readModel(new Map([['m.yaml', text]]), 'm.yaml')
          expect('refusals' in found && found.refusals.every((one) => one.at.line >= 1)).toBe(true)
        },
      ),
      { numRuns: 300, seed: 2026 },
    )
  })

  test('aliases that multiply and brackets without end are refused', () => {
    const bomb = [
      'a: &a [1,1]',
      ...'bcdefghij'.split('').map((name, index) => {
        const before = 'abcdefghij'[index]
        return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(',')}]`
      }),
    ].join('\n')
    const refused = (text: string) => refusalsOf('model.yaml', new Map([['model.yaml', text]]))
    expect(refused(bomb)).toMatchObject([{ refused: 'tooManyAliases' }])
    expect(refused(`a: ${'['.repeat(200_000)}`)[0]?.refused).toMatch(/tooDeep|notYaml/)
    expect(refused('a: &a [*a]')[0]?.refused).toBe('tooDeep')
  })
})
