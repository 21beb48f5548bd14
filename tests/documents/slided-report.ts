// The example with a figure whose numbers are a chart, and goals that are not met with their reasons. All of it is made up.
import type { Report, ReportBlock, ReportCell } from '../../src/domain/reports/report.ts'
import { composedWords } from '../../src/text/composed.ts'
import { blocksOf, draftReport, GOOD, HOUSE, runs } from './example-report.ts'

const value = (said: string, exact: string): ReportCell => ({
  runs: runs(said),
  number: { exact, decimals: 1 },
})

const goals: ReportBlock = {
  ...{ is: 'figures', id: 'malen', rowHeads: true },
  caption: composedWords('sv').captions.goals,
  columns: [
    { heading: 'Mål', align: 'start', share: 5 },
    { heading: 'Bedömning', align: 'start', share: 4 },
  ],
  rows: [
    [{ runs: runs('Trygga skolor') }, { runs: [], grade: { word: 'Nås inte', tone: 'bad' } }],
    [{ runs: runs('Fler i arbete') }, { runs: [], grade: GOOD }],
    [{ runs: runs('Kortare kö') }, { runs: [], grade: { word: 'På väg', tone: 'caution' } }],
  ],
  notes: [],
}

const reasons: ReportBlock = {
  ...{ is: 'list', ordered: false },
  items: [
    {
      runs: [
        { is: 'text', text: 'Trygga skolor', marks: ['strong'] },
        { is: 'text', text: '. Nås inte: Trygghetsindex är 68, gränsen är 75.' },
      ],
    },
  ],
}

const charted = (blocks: readonly ReportBlock[]): readonly ReportBlock[] =>
  blocks.map((block) =>
    block.is !== 'figure' || block.table === null
      ? block
      : {
          ...block,
          table: {
            ...block.table,
            rows: [
              [{ runs: runs('2023') }, value('80,5', '80.5'), value('73,0', '73.0')],
              [{ runs: runs('2024') }, { runs: runs('inget värde') }, value('73,4', '73.4')],
              [{ runs: runs('2025') }, value('78,0', '78.0'), value('74,1', '74.1')],
            ],
          },
        },
  )

export const slidedReport = (changed: Partial<Report> = {}): Report =>
  draftReport({
    blocks: [...charted(blocksOf(HOUSE.colour, 60)), goals, reasons],
    ...changed,
  })
