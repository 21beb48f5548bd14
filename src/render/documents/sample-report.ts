// A page of made-up content, as the house template is looked at.
import type { HouseTemplate, Report, ReportCell } from '../../domain/reports/report.ts'
import { houseTemplateWords } from '../../text/house-template.ts'
import type { Language } from '../../text/language.ts'

const cellOf = (text: string): ReportCell => ({ runs: [{ is: 'text', text }] })

/** A cover and a page that has a heading, a text with a link, a quote and a table. */
export const sampleReport = (
  house: HouseTemplate,
  municipality: string,
  language: Language,
): Report => {
  const { sample } = houseTemplateWords(language)
  return {
    ...{ title: sample.title, subtitle: sample.subtitle, standing: sample.standing },
    ...{ municipality, language, house, isDraft: false, hasContents: false },
    facts: [[sample.day, sample.dayValue]],
    blocks: [
      {
        ...{ is: 'heading', level: 1, id: 'h1' },
        runs: [{ is: 'text', text: sample.heading }],
      },
      {
        is: 'paragraph',
        runs: [
          { is: 'text', text: `${sample.text} ` },
          { is: 'text', text: `${sample.link}.`, href: 'https://example.org/' },
        ],
      },
      { ...{ is: 'heading', level: 2, id: 'h2' }, runs: [{ is: 'text', text: sample.below }] },
      { is: 'quote', runs: [{ is: 'text', text: sample.quote }] },
      {
        ...{ is: 'figures', id: 'table', caption: sample.caption, rowHeads: true },
        columns: sample.columns.map((heading, at) => ({
          heading,
          ...(at === 0 ? { align: 'start', share: 3 } : { align: 'end', share: 1.5 }),
        })),
        rows: sample.rows.map((row) => row.map(cellOf)),
        ...{ sums: [sample.rows.length - 1], notes: [] },
      },
    ],
  }
}
