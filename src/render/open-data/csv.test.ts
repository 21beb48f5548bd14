// CSV as RFC 4180 has it, and text that a spreadsheet must not run.
import { describe, expect, test } from 'vitest'
import { asWords, type CsvColumn, sayPlain, writeCsv } from './csv.ts'

type Row = { readonly text: string | null; readonly number: number | null; readonly is: boolean }

const COLUMNS: readonly CsvColumn<Row>[] = [
  { name: 'text', datatype: 'string', of: ({ text }) => text },
  { name: 'number', datatype: 'decimal', of: ({ number }) => number },
  { name: 'is', datatype: 'boolean', of: ({ is }) => is },
]

describe('CSV', () => {
  test('has headings, commas, and every line ended by CRLF', () =>
    expect(writeCsv(COLUMNS, [{ text: 'Åre', number: 1.5, is: true }])).toBe(
      'text,number,is\r\nÅre,1.5,true\r\n',
    ))

  test.each([
    ['a comma', 'a, b', '"a, b"'],
    ['a quote', 'en «a» "b"', '"en «a» ""b"""'],
    ['a line', 'a\nb', '"a\nb"'],
    ['a carriage return', 'a\rb', '"a\rb"'],
    ['a space at its end', 'a ', '"a "'],
    ['nothing special', 'a;b', 'a;b'],
  ])('quotes words with %s', (_what, text, written) =>
    expect(writeCsv(COLUMNS, [{ text, number: null, is: false }])).toBe(
      `text,number,is\r\n${written},,false\r\n`,
    ),
  )

  test.each([
    '=1+1',
    '+46 70',
    '-1',
    '@SUM(A1)',
    '＝1+1',
    '＠x',
    ' =1+1',
    '\t=1+1',
    '\rx',
    '\nx',
    "=cmd|' /C calc'!A0",
  ])('makes words of %j, which a spreadsheet could run', (text) =>
    expect(asWords(text)).toBe(`'${text}`),
  )

  test.each(['Mål', '1-2', 'a=b', '−5', '', 'e-post @ hem'])('leaves %j as it is', (text) =>
    expect(asWords(text)).toBe(text),
  )

  test.each([
    [-3.5, '-3.5'],
    [0, '0'],
    [89.2156863, '89.2156863'],
    [1e-7, '0.0000001'],
    [123456789012, '123456789012'],
  ])('writes the number %d as a number, with a point and no exponent', (number, written) => {
    expect(sayPlain(number)).toBe(written)
    expect(writeCsv(COLUMNS, [{ text: null, number, is: false }])).toContain(`\r\n,${written},`)
  })
})
