// A report's tables as Excel: numbers that are counted with, text that is never a formula, names that a workbook can have.
import { readXlsx, type Sheet } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { cleanText } from '../../src/domain/reports/clean-text.ts'
import type { Report, ReportBlock, ReportCell } from '../../src/domain/reports/report.ts'
import { writeReport } from '../../src/render/documents/report-file.ts'
import { reportTables } from '../../src/render/documents/report-tables.ts'
import { draftReport, runs } from './example-report.ts'
import { HOSTILE, hostileReport } from './hostile-report.ts'

const workbookOf = async (report: Report): Promise<readonly Sheet[]> => {
  const made = await writeReport(report, 'xlsx', { at: Date.UTC(2026, 8, 14), who: 'Eva Ek' })
  if ('refused' in made) throw new Error(made.refused.join(' '))
  const { sheets } = await readXlsx(made.bytes)
  return sheets
}

const tableOf = (cells: readonly ReportCell[], id = 'tabell'): ReportBlock => ({
  ...{ is: 'figures', id, caption: 'Tabell', rowHeads: false, notes: [] },
  columns: cells.map((_, at) => ({ heading: `Kolumn ${at + 1}`, align: 'start', share: 1 })),
  rows: [cells],
})

const cellsOf = (cells: readonly ReportCell[]) =>
  reportTables(draftReport({ blocks: [tableOf(cells)] }))?.sheets[0]?.rows[0]

describe('the tables of a report', () => {
  test('are a sheet each in its order, and the figures behind a drawing are one', () => {
    const table = reportTables(draftReport())
    expect(table?.sheets.map(({ name }) => name)).toEqual(['Tabell 1', 'Figur 1', 'Tabell 2'])
    expect(table).toMatchObject({ title: 'Delårsrapport 2026', round: 'Januari–augusti 2026' })
  })

  test.each([
    ['a number', { exact: '-1136', decimals: 0 }, { number: '-1136', decimals: 0 }],
    ['decimals', { exact: '87.40', decimals: 1 }, { number: '87.40', decimals: 1 }],
    ['a fraction, which no cell holds', { exact: '1/3', decimals: 1 }, 'sagt'],
    ['what is no number', { exact: '=1+1', decimals: 0 }, 'sagt'],
    ['nothing', { exact: '', decimals: 0 }, 'sagt'],
    ['a number too large to be one', { exact: '1e400', decimals: 0 }, 'sagt'],
  ])('%s', (_, number, shown) => {
    expect(cellsOf([{ runs: runs('sagt'), number }])).toEqual([shown])
  })

  test('say a grade by its word, and move in what stands under something', () => {
    const grade = { word: 'Nås inte', tone: 'bad' } as const
    expect(
      cellsOf([
        { runs: runs('Mål'), indent: 2 },
        { runs: [], grade },
      ]),
    ).toEqual([...['    Mål', 'Nås inte']])
  })

  test('are none where the report has none, and that is said', async () => {
    const report = draftReport({ blocks: [{ is: 'paragraph', runs: runs('Text') }] })
    expect(reportTables(report)).toBeNull()
    expect(await writeReport(report, 'xlsx', { at: 0, who: null })).toEqual({
      refused: ['Rapporten har inga tabeller. Välj ett annat format.'],
    })
  })
})

describe('the tables as a workbook', () => {
  test('has numbers as numbers', async () => {
    const sheets = await workbookOf(draftReport())
    const economy = sheets.find(({ name }) => name === 'Tabell 1')
    expect(economy?.rows[1]?.slice(0, 4)).toEqual(['Förskola', 212_400, 213_250, -850])
  })

  test('has what looks like a formula as text', async () => {
    const said = ['=1+1', '+46 70', '-1-1', '@SUM(A1)', '=HYPERLINK("http://x","y")']
    const blocks = [tableOf(said.map((text) => ({ runs: runs(text) })))]
    const made = await writeReport(draftReport({ blocks }), 'xlsx', { at: 0, who: null })
    const { sheets } = await readXlsx('bytes' in made ? made.bytes : new Uint8Array())
    const sheet = sheets.find(({ name }) => name === 'Tabell 1')
    expect(sheet?.rows[1]).toEqual(said)
    expect([...(sheet?.cells?.values() ?? [])].filter((cell) => cell.formula)).toEqual([])
  })

  test('has names that a workbook can have, each once', async () => {
    const long = "Tabell: [en] */? 'lång' ".repeat(4)
    const same = [1, 2, 3].map(() => tableOf([{ runs: runs('a') }], 'samma'))
    const blocks = [...same, tableOf([{ runs: runs('b') }], long)]
    const names = (await workbookOf(draftReport({ blocks }))).map(({ name }) => name)
    expect(names).toHaveLength(5)
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(5)
    for (const name of names) {
      expect(name.length).toBeLessThanOrEqual(31)
      expect(name).not.toMatch(/[\\/?*[\]:]/)
    }
  })

  test('has hostile text as it stands', async () => {
    const sheets = await workbookOf(hostileReport())
    const table = sheets.find(({ name }) => name === 'Tabell 1')
    expect(table?.rows[1]).toEqual([
      expect.stringContaining(cleanText(HOSTILE)),
      cleanText(HOSTILE),
    ])
  })
})
