// What a document says is to be drawn, as blocks of a report.
import type { Drawn } from '../../domain/model/document-type.ts'
import type { ReportBlock } from '../../domain/reports/report.ts'
import { composedWords } from '../../text/composed.ts'
import { seriesView } from '../views/series-view.ts'
import type { DocumentRound } from './chosen-nodes.ts'
import { drawChanges } from './draw-changes.ts'
import { drawGoals } from './draw-goals.ts'
import { drawAssignments, drawComparison, drawPublished } from './draw-lists.ts'
import { drawNodes, type Standing } from './draw-nodes.ts'
import { drawSeries } from './draw-series.ts'
import { drawSummary, drawVerdicts } from './draw-summary.ts'
import { drawTargets } from './draw-targets.ts'
import { drawPromises, drawTerm } from './draw-term.ts'
import { paragraph, said } from './runs.ts'

const drawMeasure = (
  { viewing }: DocumentRound,
  { measure: id }: Extract<Drawn, { draw: 'measure' }>,
  at: Standing,
): readonly ReportBlock[] => {
  const measure = viewing.chain.measures.get(id)
  return measure === undefined
    ? []
    : drawSeries(viewing, seriesView(viewing, measure), `${at.id}-${id}`)
}

/** The blocks that something drawn becomes; empty where the round has nothing of it. */
export const drawnBlocks = (
  of: DocumentRound,
  drawn: Drawn,
  at: Standing,
): readonly ReportBlock[] => {
  switch (drawn.draw) {
    case 'summary':
      return drawSummary(of, drawn)
    case 'goals':
      return drawGoals(of, drawn, at.id)
    case 'nodes':
      return drawNodes(of, drawn, at)
    case 'measure':
      return drawMeasure(of, drawn, at)
    case 'assignments':
      return drawAssignments(of, drawn, at.id)
    case 'verdicts':
      return drawVerdicts(of)
    case 'published':
      return drawPublished(of, at.id)
    case 'comparison':
      return drawComparison(of, drawn, at.id)
    case 'targets':
      return drawTargets(of, drawn, at.id)
    case 'changes':
      return drawChanges(of, drawn, at.id)
    case 'promises':
      return drawPromises(of, drawn, at)
    case 'term':
      return drawTerm(of, drawn, at.id)
    case 'evaluation':
    case 'costQuality':
    case 'law':
      // NOTE they are drawn of more than the round, beforehand; where they were not, the reader is told.
      return [paragraph(said(composedWords(of.viewing.language).notDrawn))]
    default:
      throw new Error(`drawnBlocks: ${JSON.stringify(drawn satisfies never)}`)
  }
}
