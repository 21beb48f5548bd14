// The buttons at what can be taken out as a report: looked at as a page, or as a file.
import type { ReactNode } from 'react'
import { drawnReportWords } from '../../text/drawn-reports.ts'
import { type Parameters, withParameters } from '../ask.ts'
import { useReader } from '../reader.tsx'

const FILES = ['pdf', 'docx', 'pptx'] as const

export const ReportButtons = ({
  path,
  parameters = {},
  of,
}: {
  /** The address of the reports, without the format. */
  readonly path: string
  readonly parameters?: Parameters
  /** What the report is of. */
  readonly of: string
}): ReactNode => {
  const { language } = useReader()
  const { buttons } = drawnReportWords(language)
  const hrefOf = (format: string) =>
    withParameters(`${path}/${format}`, { ...parameters, language })
  const said = (word: string) => buttons.of(word, of)
  return (
    <>
      <a className="button quiet-button" href={hrefOf('html')} aria-label={said(buttons.page)}>
        {buttons.page}
      </a>
      {FILES.map((format) => (
        <a
          key={format}
          className="button quiet-button"
          href={hrefOf(format)}
          download=""
          aria-label={said(buttons[format])}
        >
          {buttons[format]}
        </a>
      ))}
    </>
  )
}
