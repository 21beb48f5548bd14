// A comparison in words and marks: who is marked in the strip, how ties and missing values are said.
import { describe, expect, test } from 'vitest'
import type { AreaValue } from '../../src/domain/comparison/area-values.ts'
import {
  type AskedComparison,
  compareKeyFigure,
  type Told,
} from '../../src/domain/comparison/compared.ts'
import { countedKeyFigure } from '../../src/domain/comparison/counted-key-figure.ts'
import type { ResolvedGroup } from '../../src/domain/comparison/groups.ts'
import { exact } from '../../src/domain/exact/exact.ts'
import { besideOthersView } from '../../src/render/views/beside-others-view.ts'
import { comparedTableView } from '../../src/render/views/compared-table-view.ts'
import type { Comparing } from '../../src/render/views/comparing.ts'
import { positionView } from '../../src/render/views/position-view.ts'
import { stripView } from '../../src/render/views/strip-view.ts'

const VALUES: Readonly<Record<string, string | null>> = {
  a: '81.25',
  b: '81.25',
  c: '79',
  d: null,
  e: '90',
  f: '60',
}
const ALL = Object.keys(VALUES)

const told: Told = {
  years: [2025],
  sexes: ['all'],
  valueIn: (_year, _sex, area): AreaValue => {
    const value = VALUES[area] ?? null
    return { area, value: value === null ? null : exact(value) }
  },
}

const group = (described: ResolvedGroup['described'], areas: readonly string[]): ResolvedGroup => ({
  ...{ described, areas, own: 'asDrawn' },
})

const comparing = (asked: Partial<AskedComparison> = {}): Comparing => ({
  compared: compareKeyFigure(told, {
    ...{ own: 'a', all: ALL, sex: 'all', better: 'higher' },
    group: group({ is: 'listed', areas: ['b', 'c'] }, ['b', 'c']),
    ...asked,
  }),
  keyFigure: countedKeyFigure(
    {
      ...{ id: 'X1', title: 'Nöjda brukare, andel (%)', description: '', of: 'municipalities' },
      ...{ bySex: false, hasUnits: false },
    },
    { unit: 'percent', decimals: 1, better: 'higher' },
  ),
  attributed: { source: 'Kolada', fetched: '2026-11-20' },
  ...{ madeUp: false, language: 'sv' },
  nameOf: (area) => area.toUpperCase(),
  isPreliminary: () => false,
})

const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ')

describe('the strip', () => {
  test('marks the members of a group, and nobody where the group is everybody', () => {
    const marks = (of: Comparing) => stripView(of).dots.map(({ name, is }) => `${name} ${is}`)
    expect(marks(comparing())).toEqual(['E other', 'A own', 'B member', 'C member', 'F other'])
    const everybody = group({ is: 'all', of: 'municipalities' }, ALL.slice(1))
    const view = stripView(comparing({ group: everybody }))
    expect(view.dots.some(({ is }) => is === 'member')).toBe(false)
    expect(view.key.member).toBeUndefined()
  })

  test('says the place, and the tie beside the mark alone', () => {
    const { compared } = comparing()
    expect(plain(stripView(comparing()).headline)).toBe(
      'Plats 2 av 5 i landet 2025: bästa fjärdedelen',
    )
    expect(plain(positionView(compared.amongAll, 'sv').rank)).toBe(
      'plats 2 av 5, delad med 1 annan',
    )
  })

  test('a value that is missing without a cause is said to be missing, once', () =>
    expect(stripView(comparing()).without.map(plain)).toEqual(['1 kommun saknar värde: D.']))
})

describe('numbers as they are shown', () => {
  test('are rounded for the eye and exact for whoever counts on', () => {
    const [, own] = stripView(comparing()).dots
    expect([plain(own?.shown), own?.figure]).toEqual([
      '81,3 %',
      { exact: '81.25', decimals: 1, unit: '%' },
    ])
  })

  test('a difference has its sign, and is one of percentage points', () => {
    const { rows } = comparedTableView(comparing())
    expect(rows.map(({ name, apart }) => [name, plain(apart.shown)])).toEqual([
      ['A', '–'],
      ['B', '0,0 procentenheter'],
      ['C', '\u22122,3 procentenheter'],
    ])
  })

  test('one year alone is said to be the only value', () =>
    expect(plain(besideOthersView(comparing()).headline)).toBe('81,3 % år 2025, det enda värdet'))
})
