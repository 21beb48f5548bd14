// What is pasted out of a spreadsheet into a table of values: where each cell goes, and what is told.
import { describe, expect, test } from 'vitest'
import { placeBlock } from './pasted-block.ts'

const ROWS = [
  { names: ['Norra skolan'] },
  { names: ['Södra skolan'] },
  { names: ['Sjukfrånvaro', 'Sjukfrånvaro, Östra skolan'] },
  { names: ['Sjukfrånvaro', 'Sjukfrånvaro, Solgården'] },
]

describe('a column goes down from the row it is pasted in', () => {
  test.each<[string, number, readonly (readonly [number, string])[], number, string]>([
    [
      '1\r\n2\r\n',
      0,
      [
        [0, '1'],
        [1, '2'],
      ],
      0,
      'a value a row',
    ],
    [
      '1\t\r\n2\t\r\n',
      0,
      [
        [0, '1'],
        [1, '2'],
      ],
      0,
      'an empty column beside it is no column',
    ],
    [
      '1\r\n\r\n3\r\n',
      1,
      [
        [1, '1'],
        [3, '3'],
      ],
      0,
      'an empty cell leaves its row as it is',
    ],
    [
      '7\r\n8\r\n9\r\n',
      2,
      [
        [2, '7'],
        [3, '8'],
      ],
      1,
      'what has no row is counted',
    ],
    ['1 234,5', 0, [[0, '1 234,5']], 0, 'a single cell'],
  ])('%j from row %i: %j, %i lost: %s', (text, from, writes, lost, _why) =>
    expect(placeBlock(text, ROWS, from)).toEqual({
      writes: writes.map(([row, cell]) => ({ row, cell })),
      lost,
      unknown: [],
      unclear: [],
      heading: null,
    }),
  )
})

describe('beside names each value goes to the row of its name', () => {
  test.each<[string, object, string]>([
    [
      'Södra skolan\t5,2\nNorra skolan\t6,1',
      {
        writes: [
          { row: 1, cell: '5,2' },
          { row: 0, cell: '6,1' },
        ],
      },
      'in any order, wherever it is pasted',
    ],
    [
      ' södra  SKOLAN \t5,2',
      { writes: [{ row: 1, cell: '5,2' }] },
      'capitals and spaces do not tell names apart',
    ],
    [
      'Sodra skolan\t5,2\nNorra skolan\t6',
      { writes: [{ row: 0, cell: '6' }], unknown: ['Sodra skolan'] },
      'å, ä and ö are letters of their own',
    ],
    [
      'Enhet\tVärde\nNorra skolan\t6,1',
      { writes: [{ row: 0, cell: '6,1' }], heading: 'Enhet, Värde' },
      'a line of headings is read as one, and told',
    ],
    [
      'Norra skolan\t6,1\nSumma\t6,1',
      { writes: [{ row: 0, cell: '6,1' }], unknown: ['Summa'] },
      'a name without a row is told',
    ],
    [
      'Norra skolan\t6,1\nSjukfrånvaro\t4',
      { writes: [{ row: 0, cell: '6,1' }], unclear: ['Sjukfrånvaro'] },
      'a name of two rows is told, and neither is written',
    ],
    [
      'Sjukfrånvaro, Solgården\t4',
      { writes: [{ row: 3, cell: '4' }] },
      'measure and unit together tell them apart',
    ],
    [
      'Norra skolan\t6\nNorra skolan\t7',
      { writes: [], unclear: ['Norra skolan'] },
      'one name with two values is told, and neither is written',
    ],
    [
      'Norra skolan\t\nSödra skolan\t5',
      { writes: [{ row: 1, cell: '5' }] },
      'a name without a value leaves its row as it is',
    ],
  ])('%j: %j: %s', (text, told, _why) =>
    expect(placeBlock(text, ROWS, 3)).toEqual({
      lost: 0,
      unknown: [],
      unclear: [],
      heading: null,
      ...told,
    }),
  )
})

describe('what cannot be read is refused, and nothing of it is written', () => {
  test.each([
    ['52\tx\n60\ty', { refused: 'noNames', columns: 2 }, 'the first column names no row'],
    ['Norra skolan\t5\t6', { refused: 'manyColumns', columns: 3 }, 'which of two is meant?'],
    ['5\t6\t7', { refused: 'manyColumns', columns: 3 }, 'no column is dropped in silence'],
  ])('%j: %j: %s', (text, refusal, _why) => expect(placeBlock(text, ROWS, 0)).toEqual(refusal))
})
