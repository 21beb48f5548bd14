// What was first published stands beside what holds now, and only where they differ.
import { describe, expect, test } from 'vitest'
import { fromText } from '../exact/exact.ts'
import { isFromOtherSource, type RecordedValue, restatedValues } from './restated.ts'

const recorded = (value: string, changeNumber: number, more: Partial<RecordedValue> = {}) => ({
  measure: 'resultat',
  period: '2014',
  kind: 'outcome',
  sex: 'all' as const,
  value: fromText(value),
  changeNumber,
  ...more,
})
const published = (changeNumber: number, frozenOn: string) => ({ changeNumber, frozenOn })

describe('a value', () => {
  test('that was published and corrected keeps what was first published (Kalmar 2014: 11,8 became 2,5)', () => {
    const first = recorded('11.8', 3)
    const now = recorded('2.5', 7)
    const shown = [published(9, '2016-04-01'), published(5, '2015-04-01')]
    expect(restatedValues([first, now], shown)).toEqual([{ first, frozenOn: '2015-04-01', now }])
  })

  test.each([
    ['corrected before it was published', [recorded('11.8', 3), recorded('2.5', 4)], [5]],
    ['never published', [recorded('11.8', 3), recorded('2.5', 7)], []],
    ['recorded after the last publication', [recorded('11.8', 6), recorded('2.5', 7)], [5]],
    ['said again as it was', [recorded('11.8', 3), recorded('11.80', 7)], [5]],
    ['corrected and set back', [recorded('1', 3), recorded('2', 6), recorded('1', 7)], [5]],
  ])('%s is not restated', (_, values, changes) => {
    expect(
      restatedValues(
        values,
        changes.map((one) => published(one, '2015-04-01')),
      ),
    ).toEqual([])
  })

  test('that was published as missing is restated when it comes', () => {
    const { value: _, ...none } = recorded('0', 3)
    const first: RecordedValue = { ...none, missing: 'notReported' }
    const now = recorded('2.5', 7)
    expect(restatedValues([first, now], [published(5, '2015-04-01')])).toHaveLength(1)
  })

  test('of one unit, period or sex says nothing of another', () => {
    const values = [
      recorded('1', 3, { unit: 'norra' }),
      recorded('2', 3, { unit: 'sodra' }),
      recorded('3', 7, { unit: 'sodra' }),
    ]
    const found = restatedValues(values, [published(5, '2015-04-01')])
    expect(found.map(({ now }) => now.unit)).toEqual(['sodra'])
  })
})

describe('a value that holds now', () => {
  test.each<[string | undefined, string | undefined, boolean, string]>([
    ['Kolada', 'Kolada', false, 'the same source has restated it'],
    [undefined, undefined, false, 'who reports has corrected it'],
    ['Bokslutet', undefined, false, 'a correction that names no source'],
    ['Påhittat', 'Kolada', true, 'the measure has begun to follow a key figure'],
    [undefined, 'Kolada', true, 'and before that it was reported'],
  ])('first by %s, now by %s: from another source %s (%s)', (before, after, isOther, _why) => {
    const by = (source: string | undefined) => (source === undefined ? {} : { source })
    const [first, now] = [recorded('1', 3, by(before)), recorded('2', 7, by(after))]
    expect(isFromOtherSource({ first, frozenOn: '2015-04-01', now })).toBe(isOther)
  })
})
