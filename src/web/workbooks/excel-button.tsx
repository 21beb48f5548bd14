// The button at a table that gets it as Excel: the page's own address with its narrowing, answered as a workbook.
import type { ReactNode } from 'react'
import { workbookWords } from '../../text/workbooks.ts'
import { type Parameters, withParameters } from '../ask.ts'
import { useReader } from '../reader.tsx'

export const ExcelButton = ({
  path,
  parameters = {},
  of,
}: {
  /** The address that the page asks. */
  readonly path: string
  readonly parameters?: Parameters
  /** What the table is called. */
  readonly of: string
}): ReactNode => {
  const { language } = useReader()
  const { take, takeThis } = workbookWords(language)
  return (
    <a
      className="button quiet-button excel-button"
      href={withParameters(path, { ...parameters, language, as: 'xlsx' })}
      download=""
      aria-label={takeThis(of)}
    >
      {take}
    </a>
  )
}
