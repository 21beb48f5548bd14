// How many have which grade, as blocks of a report.
import type { DrawnNodes } from '../../domain/model/document-type.ts'
import type { ReportBlock } from '../../domain/reports/report.ts'
import { summaryViews, verdictsView } from '../views/chain-view.ts'
import { gradeOf } from './cells.ts'
import { chosenNodes, type DocumentRound } from './chosen-nodes.ts'

/** The headlines of the chosen goals: each level's sentence and its bar. */
export const drawSummary = (of: DocumentRound, asked: DrawnNodes): readonly ReportBlock[] =>
  summaryViews(
    of.viewing,
    chosenNodes(of, asked).map(({ node }) => node),
  ).map(({ title, sentence, parts }) => ({
    is: 'summary',
    title,
    sentence,
    parts: parts.map((part) => ({ grade: gradeOf(part), count: part.count })),
  }))

/** The verdicts on the whole organisation, each with why. */
export const drawVerdicts = ({ viewing }: DocumentRound): readonly ReportBlock[] =>
  verdictsView(viewing).map(({ label, standing }) => ({
    is: 'standing',
    label,
    grade: gradeOf(standing.inForce),
    said: standing.decided?.reason ?? standing.sentence,
  }))
