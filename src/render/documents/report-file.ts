// A report as a file of any format: the one way that the terminal, the staff and the citizens take it.
import { swedishDay } from '../../domain/periods/swedish-time.ts'
import type { Report } from '../../domain/reports/report.ts'
import { reportFileWords } from '../../text/report-files.ts'
import { writeWorkbook } from '../workbooks/write-workbook.ts'
import { pageOfReport } from './html.tsx'
import { reportTables } from './report-tables.ts'
import { sayRefusal } from './say-refusal.ts'
import { type PdfUse, writePdf } from './write-pdf.ts'

export const REPORT_FORMATS = ['html', 'pdf', 'docx', 'pptx', 'xlsx'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

export const isReportFormat = (ending: string): ending is ReportFormat =>
  (REPORT_FORMATS as readonly string[]).includes(ending)

/** What each is sent as. */
export const REPORT_TYPES: Readonly<Record<ReportFormat, string>> = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

export type Making = {
  /** Milliseconds since 1970: the time that the file is dated. */
  readonly at: number
  /** Who takes it out; null: it is published, and nobody does. */
  readonly who: string | null
  /** The municipality's own Word template, for Word alone; left out: our own look. */
  readonly template?: Uint8Array
  /** Of a PDF: whether it is published or archived; left out: it is published. */
  readonly use?: PdfUse
}

/** The file's bytes, or why there is none, a sentence for each reason. */
export type ReportFile = { readonly bytes: Uint8Array } | { readonly refused: readonly string[] }

const tablesOf = async (report: Report, { at, who }: Making): Promise<ReportFile> => {
  const table = reportTables(report)
  if (table === null) return { refused: [reportFileWords(report.language).noTables] }
  const now = new Date(at)
  const outing = {
    ...{ municipality: report.municipality, who: who ?? '' },
    ...{ at: now.toISOString(), today: swedishDay(now) },
    ...(who === null ? { published: report.facts } : {}),
  }
  return { bytes: await writeWorkbook(table, outing, report.language) }
}

// NOTE the writers of Word and slides are read when somebody first asks for one: they hold 30 MB between them.
const WRITE: Readonly<
  Record<ReportFormat, (report: Report, making: Making) => Promise<ReportFile>>
> = {
  html: async (report) => ({ bytes: Buffer.from(pageOfReport(report)) }),
  pdf: async (report, { at, use = 'publish' }) => {
    const written = await writePdf(report, use, at)
    return 'pdf' in written ? { bytes: written.pdf } : { refused: sayRefusal(report, written) }
  },
  docx: async (report, { template }) => {
    const written =
      template === undefined
        ? await (await import('./write-word.ts')).writeWord(report)
        : await (await import('./fill-word-template.ts')).fillWordTemplate(template, report)
    return 'word' in written ? { bytes: written.word } : { refused: sayRefusal(report, written) }
  },
  pptx: async (report, { at }) => {
    const { writeSlides } = await import('./write-slides.ts')
    const written = await writeSlides(report, at)
    return 'slides' in written
      ? { bytes: written.slides }
      : { refused: sayRefusal(report, written) }
  },
  xlsx: tablesOf,
}

export const writeReport = (
  report: Report,
  format: ReportFormat,
  making: Making,
): Promise<ReportFile> => WRITE[format](report, making)
