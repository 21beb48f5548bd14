// The numbers of a report's tables and figures, and what a reference to a block says.
import type { Run } from '../../domain/documents/prose.ts'
import type { Report, ReportBlock } from '../../domain/reports/report.ts'
import { reportWords } from '../../text/report-words.ts'

export type Numbered = {
  /** Where the block stands among the report's. */
  readonly at: number
  /** «Tabell 3», «Figur 2»; null: blocks of its sort have no number. */
  readonly label: string | null
  /** How a sentence refers to it: «tabell 3», «avsnittet «Ekonomi»». */
  readonly said: string
}

/** What runs say, without footnotes and references. */
export const plainText = (runs: readonly Run[]): string =>
  runs
    .map((run) => (run.is === 'text' ? run.text : run.is === 'lineBreak' ? ' ' : ''))
    .join('')
    .trim()

/** Each block that has an id, by it; of several with the same the first. */
export const numberBlocks = ({ language, blocks }: Report): ReadonlyMap<string, Numbered> => {
  const words = reportWords(language)
  const counted = { figures: 0, figure: 0 }
  const byId = new Map<string, Numbered>()
  const numbered = (block: Extract<ReportBlock, { id: string }>, at: number): Numbered => {
    if (block.is === 'heading')
      return { at, label: null, said: words.toHeading(plainText(block.runs)) }
    const number = ++counted[block.is]
    return block.is === 'figures'
      ? { at, label: `${words.table} ${number}`, said: words.toTable(number) }
      : { at, label: `${words.figure} ${number}`, said: words.toFigure(number) }
  }
  for (const [at, block] of blocks.entries()) {
    if (!('id' in block)) continue
    const one = numbered(block, at)
    if (!byId.has(block.id)) byId.set(block.id, one)
  }
  return byId
}
