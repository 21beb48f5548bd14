// What stands in the cells of a report's tables.
import type { FigureView, GradeView } from '../../contract/views.ts'
import type { Run } from '../../domain/documents/prose.ts'
import type { ReportCell, ReportGrade } from '../../domain/reports/report.ts'
import type { ComposedWords } from '../../text/composed-sv.ts'
import { said, strong } from './runs.ts'

export const textCell = (text: string, lang?: string): ReportCell => ({ runs: said(text, lang) })

/** A number as it is shown, with what it is counted by; `runs` say it. */
export const figureCell = (
  shown: string,
  figure: FigureView | null | undefined,
  runs: readonly Run[] = said(shown),
): ReportCell =>
  figure === null || figure === undefined
    ? { runs }
    : { runs, number: { exact: figure.exact, decimals: figure.decimals } }

/** What a cell counts by, as a decimal that every format reads; null: it is none, or a fraction. */
export const decimalOf = ({ number }: ReportCell): string | null =>
  number !== undefined && /^-?\d+(\.\d+)?$/.test(number.exact) ? number.exact : null

export const gradeOf = ({ tone, sign, word }: GradeView): ReportGrade => ({
  word,
  tone,
  ...(sign === undefined ? {} : { sign }),
})

/** A grade in a cell, marked where it rests on something made up; nothing where there is none. */
export const gradeCell = (grade: GradeView | null, words: ComposedWords): ReportCell => {
  if (grade === null) return { runs: [] }
  const shown = grade.madeUp === true ? words.madeUp(grade.word) : grade.word
  return { runs: [], grade: { ...gradeOf(grade), word: shown } }
}

/** A title in a table of several levels: moved in by its depth, the top one strong. */
export const titleCell = (
  title: string,
  {
    depth,
    isTop,
    lang,
  }: { readonly depth: number; readonly isTop: boolean; readonly lang?: string },
): ReportCell => ({
  runs: isTop ? strong(title) : said(title, lang),
  ...(depth === 0 ? {} : { indent: depth }),
})
