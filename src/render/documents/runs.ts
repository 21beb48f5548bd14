// Lines of a report made of plain words.
import type { Run } from '../../domain/documents/prose.ts'
import type { ReportBlock } from '../../domain/reports/report.ts'

/** Words as one run; `lang` where they are not in the document's language. */
export const said = (text: string, lang?: string): readonly Run[] =>
  text === '' ? [] : [{ is: 'text', text, ...(lang === undefined ? {} : { lang }) }]

export const strong = (text: string): readonly Run[] => [{ is: 'text', text, marks: ['strong'] }]

export const paragraph = (runs: readonly Run[]): ReportBlock => ({ is: 'paragraph', runs })

/** Plain text as it was typed: an empty line parts paragraphs, a line break stays one. */
export const paragraphsOf = (text: string, lang?: string): readonly ReportBlock[] =>
  text
    .split(/\n\s*\n/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) =>
      paragraph(
        one
          .split('\n')
          .flatMap((line, at): readonly Run[] => [
            ...(at === 0 ? [] : [{ is: 'lineBreak' } as const]),
            ...said(line, lang),
          ]),
      ),
    )

/** A heading's level within the four that a report has. */
export const levelOf = (depth: number): 1 | 2 | 3 | 4 =>
  depth <= 1 ? 1 : depth === 2 ? 2 : depth === 3 ? 3 : 4
