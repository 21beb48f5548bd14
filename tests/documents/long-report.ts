// A report of a hundred pages: the example's chapters again and again, each with its own names and drawings.
import type { Run } from '../../src/domain/documents/prose.ts'
import type { Report, ReportBlock } from '../../src/domain/reports/report.ts'
import { blocksOf, draftReport } from './example-report.ts'

const renamed = (run: Run, suffix: string): Run => {
  if (run.is === 'reference') return { ...run, to: run.to + suffix }
  if (run.is === 'footnote') return { ...run, runs: run.runs.map((one) => renamed(one, suffix)) }
  return run
}

const withNames = (block: ReportBlock, suffix: string): ReportBlock => {
  const named = 'id' in block ? { ...block, id: block.id + suffix } : block
  return 'runs' in named ? { ...named, runs: named.runs.map((run) => renamed(run, suffix)) } : named
}

/** Each chapter is five pages or so; no two of its drawings have the same colour. */
export const longReport = (chapters: number): Report =>
  draftReport({
    blocks: Array.from({ length: chapters }, (_, at) =>
      blocksOf(`#8a15${(16 + at).toString(16)}`, 40).map((one) => withNames(one, `-${at}`)),
    ).flat(),
  })
