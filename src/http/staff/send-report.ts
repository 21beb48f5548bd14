// A report sent as a file of the format that is asked for, or the sentences that say why there is none.
import type { FastifyReply } from 'fastify'
import {
  isReportFormat,
  type Making,
  REPORT_TYPES,
  type ReportFormat,
  writeReport,
} from '../../render/documents/report-file.ts'
import { writeReportApart } from '../../render/documents/write-report-apart.ts'
import { refuse } from './refuse.ts'

/** A report that is ready to be made into a format. */
export type Report = Parameters<typeof writeReportApart>[0]

/** A page of its own: it may draw and be styled, and nothing else. */
const OWN_PAGE = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"

const sendFile = (
  reply: FastifyReply,
  bytes: Uint8Array,
  format: ReportFormat,
  title: string,
): FastifyReply => {
  const name = encodeURIComponent(`${title}.${format}`)
  const as = format === 'html' ? 'inline' : 'attachment'
  return reply
    .type(REPORT_TYPES[format])
    .header('content-security-policy', OWN_PAGE)
    .header('content-disposition', `${as}; filename*=UTF-8''${name}`)
    .header('cache-control', 'no-store')
    .send(Buffer.from(bytes))
}

/** The page opens where it is asked for, the others are files; a format that there is none of is not found. */
export const sendReport = async (
  reply: FastifyReply,
  report: Report,
  format: string,
  making: Making,
): Promise<FastifyReply> => {
  if (!isReportFormat(format)) {
    reply.callNotFound()
    return reply
  }
  const file =
    format === 'html'
      ? await writeReport(report, format, making)
      : await writeReportApart(report, format, making)
  return 'bytes' in file
    ? sendFile(reply, file.bytes, format, report.title)
    : refuse(reply, { refused: 'reportNotMade', why: file.refused.join(' ') }, report.language)
}
