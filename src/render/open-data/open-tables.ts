// The tables of open data: every value or those of one measure, and the goals.
import type { OpenGoal, OpenMeasure, OpenValue } from '../../contract/open-data.ts'
import { openDataWords } from '../../text/open-data.ts'
import {
  GOAL_COLUMNS,
  GOAL_KEY,
  type OpenTableColumn,
  VALUE_COLUMNS,
  VALUE_KEY,
} from './columns.ts'

/** One table of a version, in whatever format it is asked for. */
export type OpenTable<Row> = {
  /** The file's name without its ending. */
  readonly file: string
  readonly title: string
  readonly sheet: string
  readonly columns: readonly OpenTableColumn<Row>[]
  readonly key: readonly string[]
  readonly rows: readonly Row[]
  readonly hasMadeUp: boolean
  /** What stands in its JSON besides whose it is and of which version. */
  readonly content: object
}

const isMadeUp = ({ isMadeUp: made, limit }: OpenValue): boolean => made || limit?.isMadeUp === true

/** A measure with its values. */
type Told = { readonly open: OpenMeasure; readonly values: readonly OpenValue[] }

export const valuesTable = (
  measures: readonly Told[],
  file: string,
  title: string,
): OpenTable<OpenValue> => {
  const rows = measures.flatMap(({ values }) => values)
  return {
    ...{ file, title, rows },
    sheet: openDataWords('sv').sheets.values,
    columns: VALUE_COLUMNS,
    key: VALUE_KEY,
    hasMadeUp: rows.some(isMadeUp),
    content: { measures: measures.map(({ open }) => open), values: rows },
  }
}

export const goalsTable = (goals: readonly OpenGoal[], file: string): OpenTable<OpenGoal> => ({
  ...{ file, rows: goals },
  title: openDataWords('sv').datasets.goals.title,
  sheet: openDataWords('sv').sheets.goals,
  columns: GOAL_COLUMNS,
  key: GOAL_KEY,
  hasMadeUp: goals.some(({ isMadeUp: made }) => made),
  content: { goals },
})
