// The columns of open data's tables: the same in CSV, its description and Excel.
import type { OpenGoal, OpenValue } from '../../contract/open-data.ts'
import type { OpenColumn } from '../../text/open-data.ts'
import { pageWords } from '../../text/pages.ts'
import { workbookWords } from '../../text/workbooks.ts'
import type { CsvColumn } from './csv.ts'

/** A column that has a title in each language. */
export type OpenTableColumn<Row> = CsvColumn<Row> & { readonly name: OpenColumn }

const { kinds } = pageWords('sv')
const { sexes } = workbookWords('sv')

export const VALUE_COLUMNS: readonly OpenTableColumn<OpenValue>[] = [
  { name: 'matt_id', datatype: 'string', isRequired: true, of: (row) => row.measureId },
  { name: 'matt', datatype: 'string', isRequired: true, of: (row) => row.measureTitle },
  { name: 'enhet_id', datatype: 'string', of: (row) => row.bodyId },
  { name: 'enhet', datatype: 'string', of: (row) => row.bodyTitle },
  { name: 'period', datatype: 'string', isRequired: true, of: (row) => row.period },
  { name: 'fran', datatype: 'date', isRequired: true, of: (row) => row.periodStarts },
  { name: 'till', datatype: 'date', isRequired: true, of: (row) => row.periodEnds },
  { name: 'slag', datatype: 'string', isRequired: true, of: (row) => kinds[row.kind] },
  { name: 'kon', datatype: 'string', isRequired: true, of: (row) => sexes[row.sex] },
  { name: 'varde', datatype: 'decimal', of: (row) => row.value },
  { name: 'svar', datatype: 'string', of: (row) => row.answer },
  { name: 'saknas', datatype: 'string', of: (row) => row.missingSaid },
  { name: 'matenhet', datatype: 'string', of: (row) => row.unitOfMeasure },
  { name: 'gransvarde_namn', datatype: 'string', of: (row) => row.limit?.name ?? null },
  { name: 'gransvarde', datatype: 'decimal', of: (row) => row.limit?.value ?? null },
  { name: 'gransvarde_fran', datatype: 'decimal', of: (row) => row.limit?.from ?? null },
  { name: 'gransvarde_till', datatype: 'decimal', of: (row) => row.limit?.to ?? null },
  { name: 'gransvarde_i_ord', datatype: 'string', of: (row) => row.limit?.said ?? null },
  { name: 'bedomning', datatype: 'string', of: (row) => row.grade },
  { name: 'seriebrott', datatype: 'boolean', isRequired: true, of: (row) => row.breaks },
  {
    name: 'pahittat',
    datatype: 'boolean',
    isRequired: true,
    of: (row) => row.isMadeUp || row.limit?.isMadeUp === true,
  },
  { name: 'kalla', datatype: 'string', of: (row) => row.source },
]

export const GOAL_COLUMNS: readonly OpenTableColumn<OpenGoal>[] = [
  { name: 'mal_id', datatype: 'string', isRequired: true, of: (row) => row.id },
  { name: 'niva', datatype: 'string', isRequired: true, of: (row) => row.level },
  { name: 'mal', datatype: 'string', isRequired: true, of: (row) => row.title },
  { name: 'ligger_under', datatype: 'string', of: (row) => row.parentIds.join(' ') },
  { name: 'ansvarig', datatype: 'string', of: (row) => row.ownerTitle },
  { name: 'bedomning', datatype: 'string', of: (row) => row.grade },
  { name: 'motivering', datatype: 'string', of: (row) => row.assessments[0]?.why ?? null },
  {
    name: 'matt_ids',
    datatype: 'string',
    of: (row) => row.measures.map(({ measureId }) => measureId).join(' '),
  },
  {
    name: 'pahittat',
    datatype: 'boolean',
    isRequired: true,
    of: (row) => row.isMadeUp || row.assessments.some(({ isMadeUp }) => isMadeUp),
  },
  { name: 'kalla', datatype: 'string', of: (row) => row.source },
  { name: 'sida', datatype: 'anyURI', isRequired: true, of: (row) => row.page },
]

/** What tells one row from all others. */
export const VALUE_KEY: readonly OpenColumn[] = ['matt_id', 'enhet_id', 'period', 'slag', 'kon']
export const GOAL_KEY: readonly OpenColumn[] = ['mal_id']
