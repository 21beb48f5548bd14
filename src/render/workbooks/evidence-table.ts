// The values that a grade rests on as a table: every one that was recorded, with what it replaced.
import type { EvidencedValueView, EvidenceView } from '../../contract/evidence.ts'
import { evidenceWords } from '../../text/evidence.ts'
import { type CsvColumn, writeCsv } from '../open-data/csv.ts'
import { figureCell, type Sheet, sheetOf, type Table } from './table.ts'

type Row = EvidencedValueView & { readonly measureId: string; readonly measure: string }

const rowsOf = ({ measures }: EvidenceView): readonly Row[] =>
  measures.flatMap(({ id, title, values }) =>
    values.map((value) => ({ ...value, measureId: id, measure: title })),
  )

const CSV_COLUMNS: readonly CsvColumn<Row>[] = [
  { name: 'measure', datatype: 'string', of: ({ measureId }) => measureId },
  { name: 'title', datatype: 'string', of: ({ measure }) => measure },
  { name: 'period', datatype: 'string', of: ({ period }) => period },
  { name: 'of', datatype: 'string', of: ({ unit }) => unit },
  { name: 'kind', datatype: 'string', of: ({ kind }) => kind },
  {
    name: 'value',
    datatype: 'decimal',
    of: ({ figure }) => (figure === null ? null : Number(figure.exact)),
  },
  { name: 'measured_in', datatype: 'string', of: ({ figure }) => figure?.unit ?? null },
  { name: 'shown', datatype: 'string', of: ({ shown }) => shown },
  { name: 'holds', datatype: 'boolean', of: ({ holds }) => holds },
  { name: 'replaced', datatype: 'string', of: ({ replaced }) => replaced },
  { name: 'why', datatype: 'string', of: ({ why }) => why },
  { name: 'source', datatype: 'string', of: ({ source }) => source?.text ?? null },
  { name: 'reported_by', datatype: 'string', of: ({ by }) => by },
  { name: 'recorded', datatype: 'string', of: ({ recorded }) => recorded },
  { name: 'made_up', datatype: 'boolean', of: ({ madeUp }) => madeUp },
]

/** The same values for programs: names of columns that do not follow the language, numbers with a point. */
export const evidenceCsv = (view: EvidenceView): string => writeCsv(CSV_COLUMNS, rowsOf(view))

const valuesSheet = (view: EvidenceView): Sheet => {
  const words = evidenceWords(view.language)
  const { columns } = words.measures
  return sheetOf(
    words.sheet,
    [
      { heading: columns.measure, of: ({ measure }) => measure },
      { heading: columns.period, of: ({ period }) => period },
      { heading: columns.unit, of: ({ unit }) => unit },
      { heading: columns.kind, of: ({ kind }) => kind },
      { heading: columns.value, of: ({ figure, shown }) => figureCell(figure, shown) },
      { heading: columns.measuredIn, of: ({ figure }) => figure?.unit ?? null },
      { heading: words.holds, of: ({ holds }) => (holds ? words.yes : words.isReplaced) },
      { heading: columns.replaced, of: ({ replaced }) => replaced },
      { heading: columns.why, of: ({ why }) => why },
      { heading: columns.source, of: ({ source }) => source?.text ?? null },
      { heading: columns.by, of: ({ by }) => by },
      { heading: columns.recorded, of: ({ recorded }) => recorded },
      { heading: columns.madeUp, of: ({ madeUp }) => (madeUp ? words.yes : null) },
    ],
    rowsOf(view),
  )
}

export const evidenceTable = (view: EvidenceView, round: string): Table => {
  const sheet = valuesSheet(view)
  return {
    title: view.title,
    round,
    filter: [[evidenceWords(view.language).heading, view.title]],
    hasMadeUp: view.measures.some(({ values }) => values.some(({ madeUp }) => madeUp)),
    sheets: [sheet],
  }
}
