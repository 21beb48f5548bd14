// A file that somebody has asked for as the staff app shows it: how far it has come, in words and steps.
import type { OwnFileView } from '../../contract/files.ts'
import {
  FILE_DAYS,
  FILE_STEPS,
  type FileFormat,
  isFileFormat,
  type OrderedFile,
} from '../../domain/workflow/ordered-files.ts'
import { sayDate, sayTime } from '../../text/dates.ts'
import type { Language } from '../../text/language.ts'
import { ownFilesWords } from '../../text/own-files.ts'
import { saySize } from '../../text/sizes.ts'
import { REPORT_TYPES, type ReportFormat } from '../documents/report-file.ts'
import type { PdfUse } from '../documents/write-pdf.ts'

const DAY = 86_400_000

const WRITTEN_AS: Readonly<Record<FileFormat, ReportFormat>> = {
  ...{ pdf: 'pdf', pdfa: 'pdf', docx: 'docx', pptx: 'pptx', xlsx: 'xlsx' },
}

/** What each is written as, and for what. */
export const writtenAs = (
  format: FileFormat,
): { readonly as: ReportFormat; readonly use: PdfUse } => ({
  as: WRITTEN_AS[format],
  use: format === 'pdfa' ? 'archive' : 'publish',
})

/** As `writtenAs` for whatever stands in an address; another format is itself. */
export const askedAs = (format: string): { readonly as: string; readonly use: PdfUse } =>
  isFileFormat(format) ? writtenAs(format) : { as: format, use: 'publish' }

/** What it is sent as, and called. */
export const fileSent = ({
  title,
  format,
  language,
}: Pick<OrderedFile, 'title' | 'format' | 'language'>): {
  readonly type: string
  readonly name: string
} => {
  const as = WRITTEN_AS[format]
  const named = format === 'pdfa' ? ownFilesWords(language).forArchive(title) : title
  return { type: REPORT_TYPES[as], name: `${named}.${as}` }
}

const saidOf = ({ standing, done }: OrderedFile, language: Language): string => {
  const words = ownFilesWords(language)
  if (standing === 'waiting') return words.waits
  if (standing === 'ready') return words.ready
  if (standing === 'failed') return words.failed
  return words.steps[FILE_STEPS[done] ?? 'keeping']
}

export const ownFileView = (
  file: OrderedFile,
  organisation: string,
  language: Language,
): OwnFileView => {
  const words = ownFilesWords(language)
  const { id, title, standing, done, bytes, why, orderedAt, endedAt } = file
  const asked = words.asked(`${sayDate(orderedAt, language)} ${sayTime(orderedAt, language)}`)
  const last = endedAt === null ? null : new Date(Date.parse(endedAt) + FILE_DAYS * DAY)
  return {
    ...{ id, title, standing, why },
    format: file.template === null ? words.formats[file.format] : words.inOwnTemplate,
    size: bytes === null ? null : saySize(bytes, language),
    said: saidOf(file, language),
    when: last === null ? asked : `${asked} ${words.kept(sayDate(last.toISOString(), language))}`,
    ...{ done, of: FILE_STEPS.length },
    href: standing === 'ready' ? `/api/${organisation}/files/${id}/content` : null,
  }
}
