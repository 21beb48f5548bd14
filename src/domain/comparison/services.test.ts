// Which services a municipality has: the program's, those it changes, and its own.
import { describe, expect, test } from 'vitest'
import { keyFiguresOf, type SaidService, type Service, servicesOf } from './services.ts'

const figure = (keyFigure: string) => ({ keyFigure, better: 'lower', weight: '1' }) as const
const shipped = (id: string, cost: string): Service => ({
  ...{ id, title: { sv: id }, operatingArea: 'Område', cost: [figure(cost)] },
  ...{ quality: [figure('Q')], volumes: [], units: [], measures: null },
  ...{ isPublic: false, fewest: 10, chosen: 'shipped' },
})
const SHIPPED = [shipped('skola', 'S1'), shipped('bad', 'B1')]

const told = (said: readonly SaidService[] | undefined) =>
  servicesOf(SHIPPED, said).map(({ id, chosen, cost, quality, units }) =>
    [
      id,
      chosen,
      cost.map((one) => one.keyFigure).join(' '),
      quality.map((one) => one.keyFigure).join(' '),
      units.join(' '),
    ].join(', '),
  )

describe('a municipality’s services', () => {
  test.each<[string, readonly SaidService[] | undefined, readonly string[]]>([
    [
      'says nothing: all of the program’s',
      undefined,
      ['skola, shipped, S1, Q, ', 'bad, shipped, B1, Q, '],
    ],
    ['names one: that one alone', [{ id: 'bad' }], ['bad, shipped, B1, Q, ']],
    ['names none: it has none', [], []],
    [
      'its order is its own',
      [{ id: 'bad' }, { id: 'skola' }],
      ['bad, shipped, B1, Q, ', 'skola, shipped, S1, Q, '],
    ],
    [
      'units are no change of the key figures',
      [{ id: 'skola', units: ['a', 'b'] }],
      ['skola, shipped, S1, Q, a b'],
    ],
    [
      'another cost, and the rest as the program has it',
      [{ id: 'skola', cost: [figure('X')] }],
      ['skola, changed, X, Q, '],
    ],
    ['no quality at all', [{ id: 'skola', quality: [] }], ['skola, changed, S1, , ']],
    [
      'a service of its own',
      [{ id: 'hamn', title: { sv: 'Hamnen' }, cost: [figure('H')] }],
      ['hamn, own, H, , '],
    ],
  ])('%s', (_, said, expected) => expect(told(said)).toEqual(expected))

  test('each key figure is told of once', () =>
    expect(
      keyFiguresOf({ cost: [figure('A')], quality: [figure('B'), figure('A')], volumes: [] }),
    ).toEqual(['A', 'B']))
})
