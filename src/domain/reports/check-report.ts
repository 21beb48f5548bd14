// What makes a report unfit to be published: found before a format is made of it, and told by block.
import type { Run } from '../documents/prose.ts'
import type { Report, ReportBlock } from './report.ts'

export type ReportFault =
  | { readonly fault: 'noTitle' }
  /** A figure that tells nothing to whoever does not see it. */
  | { readonly fault: 'noAlt'; readonly id: string; readonly at: number }
  /** A heading more than one level below the one before. */
  | {
      readonly fault: 'levelSkipped'
      readonly id: string
      readonly at: number
      readonly after: number
      readonly level: number
    }
  | { readonly fault: 'emptyHeading'; readonly id: string; readonly at: number }
  /** Two blocks of one name: a reference could mean either. */
  | { readonly fault: 'sameId'; readonly id: string; readonly at: number }
  | { readonly fault: 'refersToNothing'; readonly to: string; readonly at: number }
  /** A row with more or fewer cells than the table has columns. */
  | { readonly fault: 'unevenRow'; readonly id: string; readonly at: number; readonly row: number }

const plain = (runs: readonly Run[]): string =>
  runs.map((run) => (run.is === 'text' ? run.text : '')).join('')

/** All runs of a block, those of its cells, items and footnotes included. */
export const runsOf = (block: ReportBlock): readonly Run[] => {
  const within = (runs: readonly Run[]): readonly Run[] =>
    runs.flatMap((run) => (run.is === 'footnote' ? [run, ...within(run.runs)] : [run]))
  const items = (list: Extract<ReportBlock, { is: 'list' }>): readonly Run[] =>
    list.items.flatMap(({ runs, below }) => [
      ...within(runs),
      ...(below === undefined ? [] : items(below)),
    ])
  if (block.is === 'list') return items(block)
  if (block.is === 'figures') return block.rows.flat().flatMap(({ runs }) => within(runs))
  return 'runs' in block ? within(block.runs) : []
}

const faultsOfBlock = (block: ReportBlock, at: number): readonly ReportFault[] => {
  if (block.is === 'figure')
    return block.alt.trim() === '' ? [{ fault: 'noAlt', id: block.id, at }] : []
  if (block.is === 'heading')
    return plain(block.runs).trim() === '' ? [{ fault: 'emptyHeading', id: block.id, at }] : []
  if (block.is === 'figures')
    return block.rows.flatMap((row, number): ReportFault[] =>
      row.length === block.columns.length
        ? []
        : [{ fault: 'unevenRow', id: block.id, at, row: number }],
    )
  return []
}

const skippedLevels = (blocks: readonly ReportBlock[]): readonly ReportFault[] => {
  let before = 0
  return blocks.flatMap((block, at): ReportFault[] => {
    if (block.is !== 'heading') return []
    const { id, level } = block
    const after = before
    before = level
    return level > after + 1 ? [{ fault: 'levelSkipped', id, at, after, level }] : []
  })
}

/**
 * All that makes a report unfit, in the order it stands; empty: every format can be made of it.
 * @source WCAG 2.2 1.1.1 and 1.3.1; PDF/UA-1 (ISO 14289-1) on headings and alternative texts
 */
export const checkReport = ({ title, blocks }: Report): readonly ReportFault[] => {
  const places = new Map<string, number>()
  const same = blocks.flatMap((block, at): ReportFault[] => {
    if (!('id' in block)) return []
    const isTaken = places.has(block.id)
    places.set(block.id, at)
    return isTaken ? [{ fault: 'sameId', id: block.id, at }] : []
  })
  const lost = blocks.flatMap((block, at) =>
    runsOf(block).flatMap((run): ReportFault[] =>
      run.is === 'reference' && !places.has(run.to)
        ? [{ fault: 'refersToNothing', to: run.to, at }]
        : [],
    ),
  )
  return [
    ...(title.trim() === '' ? [{ fault: 'noTitle' } as const] : []),
    ...blocks.flatMap(faultsOfBlock),
    ...skippedLevels(blocks),
    ...same,
    ...lost,
  ]
}
