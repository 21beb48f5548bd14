// A comparison as a file of CSV: every municipality's value in the year, a row each, as a Swedish spreadsheet opens it.
import type { ComparisonPageView } from '../../contract/comparison.ts'
import { comparingWords } from '../../text/comparing.ts'
import type { Language } from '../../text/language.ts'

/** A cell that no spreadsheet takes for a formula; a number is one. */
const cell = (text: string): string => {
  const isNumber = /^-?\d+(?:[.,]\d+)?$/.test(text)
  const safe = !isNumber && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[";\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export const comparisonCsv = (view: ComparisonPageView, language: Language): string => {
  const { columns } = comparingWords(language)
  const { strip, choices } = view
  const rows = [
    [columns.keyFigure, columns.year, columns.place, columns.area, columns.value, columns.note],
    ...strip.dots.map(({ place, name, figure, is }) => [
      view.keyFigure,
      choices.year.chosen,
      place === undefined ? '' : String(place),
      name,
      language === 'sv' ? figure.exact.replace('.', ',') : figure.exact,
      is === 'other' ? '' : strip.notes[is],
    ]),
    ...view.missing.flatMap(({ because, names }) =>
      names.map((name) => [view.keyFigure, choices.year.chosen, '', name, '', because]),
    ),
    ...strip.sources.map(({ text }) => [text]),
  ]
  // NOTE the mark tells Excel that the file is UTF-8.
  return `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`
}
