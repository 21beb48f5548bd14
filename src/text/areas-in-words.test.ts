// Those a value is compared with: spec/assessment/comparisons.csv, as data and as the list a reader unfolds.
import { describe, expect, test } from 'vitest'
import { assessNode } from '../../spec/assessment/assess-example.ts'
import { measureExample } from '../../spec/assessment/measure-example.ts'
import { type Row, readTable } from '../../spec/assessment/read-table.ts'
import type { GroupReason, RuleReason } from '../domain/assessment/reasons.ts'
import type { Language } from './language.ts'
import type { AreaWords, ReasonWords } from './reason-words.ts'
import { wordsOfReasons } from './tree-of-reasons.ts'

const reasonsOf = (
  row: Row,
): { readonly reasons: RuleReason; readonly say: (language: Language) => ReasonWords } => {
  const example = measureExample(row)
  const [own] = assessNode(example, 'helår-2026', 'g')
  const reasons = own?.reasons
  if (reasons === undefined || reasons === null) throw new Error('the goal is not assessed')
  const say = (language: Language) =>
    wordsOfReasons(reasons, { ...example, roundKind: 'outcome', language })
  return { reasons, say }
}

/** The first comparison in the reasons. */
const groupIn = (value: unknown): GroupReason | undefined => {
  if (typeof value !== 'object' || value === null) return undefined
  if ('group' in value && typeof value.group === 'object') return value.group as GroupReason
  return Object.values(value).reduce((found, one) => found ?? groupIn(one), undefined)
}

const sayCounted = ({ counted }: GroupReason): string =>
  counted
    .map(({ area, year, value, madeUp, source, fetched }) =>
      [area, year, `${value}${madeUp === true ? '*' : ''}`, source, fetched]
        .filter((part) => part !== undefined)
        .join(' '),
    )
    .join(' | ')

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

const sayRow = ({ place, area, own, value, madeUp, source }: AreaWords): string =>
  [
    place === undefined ? undefined : `${place}.`,
    area,
    own === undefined ? undefined : `(${own})`,
    `${value}${madeUp === true ? '*' : ''}`,
    source,
  ]
    .filter((part) => part !== undefined)
    .join(' ')

const withAllUnder = (words: ReasonWords): readonly ReasonWords[] => [
  words,
  ...words.children.flatMap(withAllUnder),
]

/** The number that the list hangs on: what it says of itself beside its value. */
const listedIn = (words: ReasonWords) => {
  const all = withAllUnder(words).filter(({ areas }) => areas !== undefined)
  const [first] = all
  if (first?.areas === undefined) throw new Error('nothing is listed')
  return { ...first, areas: first.areas, lists: all.length }
}

describe('comparisons.csv', () => {
  for (const row of readTable('comparisons.csv')) {
    const { cell, line } = row
    const { reasons, say } = reasonsOf(row)

    test(`${line}: ${cell('rule')} ${cell('peers')}: ${cell('why')}`, () => {
      expect(sayCounted(groupIn(reasons) ?? never())).toBe(cell('counted'))
      const { areas, madeUp, source = '', children, lists } = listedIn(say('sv'))
      expect(areas.rows.map(sayRow).map(plain).join(' | ')).toBe(cell('listed'))
      const told = [
        ...(madeUp === true ? ['påhittat'] : []),
        ...children.map((one) => one.sentence),
      ]
      expect(told.map(plain).join(' | ')).toBe(cell('told', ''))
      expect(plain(source)).toBe(cell('source', ''))
      expect(lists).toBe(1)
    })

    test(`${line} in English has the same list and no Swedish word`, () => {
      const { areas, children } = listedIn(say('en'))
      expect(areas.rows).toHaveLength(cell('listed').split(' | ').length)
      const told = [areas.summary, areas.caption, ...children.map((one) => one.sentence)].join(' ')
      expect(told).not.toMatch(/kommun(er)? |värde|saknar|senast| och |bäst/i)
    })
  }
})

function never(): never {
  throw new Error('nothing is compared')
}
