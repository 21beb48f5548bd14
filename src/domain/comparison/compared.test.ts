// A key figure compared: which year, who is counted, and what several have together.
import { describe, expect, test } from 'vitest'
import { exact, toText } from '../exact/exact.ts'
import type { AreaValue } from './area-values.ts'
import { type AskedComparison, compareKeyFigure, summed, type Told } from './compared.ts'
import type { ResolvedGroup } from './groups.ts'

type Cells = Readonly<Record<string, Readonly<Record<string, string | null>>>>

/** Values by year, then area; «w:» and «m:» before an area is of women and men. */
const toldOf = (cells: Cells): Told => ({
  years: Object.keys(cells).map(Number).sort(),
  sexes: ['all', 'women', 'men'],
  valueIn: (year, sex, area): AreaValue => {
    const prefix = sex === 'all' ? '' : `${sex.slice(0, 1)}:`
    const written = cells[String(year)]?.[`${prefix}${area}`] ?? null
    return written === null
      ? { area, value: null, cause: 'notDelivered' }
      : { area, value: exact(written) }
  },
})

const groupOf = (...areas: readonly string[]): ResolvedGroup => ({
  described: { is: 'listed', areas },
  areas,
  own: 'asDrawn',
})

const ALL = ['a', 'b', 'c', 'd', 'e']
const asked = (more: Partial<AskedComparison> = {}): AskedComparison => ({
  own: 'a',
  group: groupOf('b', 'c'),
  all: ALL,
  sex: 'all',
  better: 'higher',
  ...more,
})

const told = toldOf({
  2022: { a: '10', b: '12', c: '8', d: '9', e: '20', 'w:a': '11', 'm:a': '9' },
  2023: { a: '11', b: '12', c: '8', d: '9', e: '20', 'w:a': '12' },
  2024: { b: '13', c: null, d: '9', e: '21' },
})

describe('the year that is compared', () => {
  test.each([
    [undefined, 2023, 'the last in which we have a value'],
    [2022, 2022, 'the one that is asked for'],
    [2024, 2024, 'also where we have none in it'],
    [1999, 2023, 'there is no such year'],
  ])('asked for %s is %s: %s', (year, expected, _why) => {
    const more = year === undefined ? {} : { year }
    expect(compareKeyFigure(told, asked(more)).year).toBe(expected)
  })

  test('is the last that anybody has, where we never had any', () =>
    expect(compareKeyFigure(told, asked({ own: 'x' })).year).toBe(2024))
  test('is none where nobody ever had any', () => {
    const nobody = compareKeyFigure(toldOf({}), asked())
    expect([nobody.year, nobody.years, nobody.inGroup.colour]).toEqual([null, [], 'grey'])
  })
})

describe('what is compared', () => {
  const compared = compareKeyFigure(told, asked())

  test('ours is placed among the group and ourselves, though the group is of others', () =>
    expect(compared.inGroup).toMatchObject({ colour: 'yellow', rank: 2, of: 3 }))
  test('and among everybody', () =>
    expect(compared.amongAll).toMatchObject({ rank: 3, of: 5, colour: 'yellow' }))
  test('the members of the table are the group’s and ourselves, over the last years up to that one', () => {
    expect(compared.lastYears).toEqual([2022, 2023])
    expect(compared.members.map(({ area }) => area)).toEqual(['a', 'b', 'c'])
    expect(compared.members[1]?.values.map(({ value }) => value && toText(value))).toEqual([
      '12',
      '12',
    ])
  })
  test('women’s and men’s values stand beside ours, each where it has one', () =>
    expect(
      compared.years.map(({ women, men }) => [women && toText(women), men && toText(men)]),
    ).toEqual([
      ['11', '9'],
      ['12', null],
      [null, null],
    ]))
  test('of women alone, no sex stands beside it', () => {
    const women = compareKeyFigure(told, asked({ sex: 'women' }))
    expect(women.years.map((one) => one.women)).toEqual([null, null, null])
    expect(women.years[0]?.own.value).toEqual(exact('11'))
  })
  test('who has no value is told with the cause', () =>
    expect(compareKeyFigure(told, asked({ year: 2024 })).missing).toEqual([
      { area: 'a', cause: 'notDelivered' },
      { area: 'c', cause: 'notDelivered' },
    ]))
})

describe('what several have together', () => {
  test.each([
    [['1', '2', '3'], '2', null, 'fewer than four have no fourths'],
    [['4', '1', '3', '2'], '2.5', ['2', '3'], 'a fourth of four is one'],
    [['1', '2', '3', '4', '5', '6', '7', '8'], '4.5', ['3', '6'], 'a fourth of eight is two'],
    [['1', '2', '3', '4', '5'], '3', ['3', '3'], 'a fourth of five is two: one is left'],
    [['5', '5', '5', '5', '5'], '5', ['5', '5'], 'all alike'],
  ])('%j: median %s, middle %j (%s)', (values, median, middle, _why) => {
    const found = summed(values.map(exact))
    expect(found && toText(found.median)).toBe(median)
    const edges = found?.middle ?? null
    expect(edges === null ? null : [toText(edges.from), toText(edges.to)]).toEqual(middle)
  })
  test('nobody: nothing', () => expect(summed([])).toBeNull())
})
