// Why a report did not become a file, with each fault told at the block that has it.
import type { ReportFault } from '../../domain/reports/check-report.ts'
import type { Report } from '../../domain/reports/report.ts'
import { type PaperRefusal, paperRefusal, reportFault } from '../../text/paper-refusals.ts'
import { plainText } from './numbered.ts'

export type NotMade =
  | PaperRefusal
  | { readonly refused: 'unfit'; readonly faults: readonly ReportFault[] }

/** What a reader knows a block by. */
const nameOf = ({ blocks }: Report, fault: ReportFault): string => {
  const block = 'at' in fault ? blocks[fault.at] : undefined
  if (block === undefined) return ''
  if (block.is === 'figure' || block.is === 'figures') return block.caption
  return 'runs' in block ? plainText(block.runs) : ''
}

/** One sentence for each fault of the report, else the one that says what stopped it. */
export const sayRefusal = (report: Report, refusal: NotMade): readonly string[] =>
  refusal.refused === 'unfit'
    ? refusal.faults.map((fault) => reportFault(fault, nameOf(report, fault), report.language))
    : [paperRefusal(refusal, report.language)]
