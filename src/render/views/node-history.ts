// What was judged of a node in earlier rounds, the latest first.
import type { NodeView } from '../../contract/views.ts'
import type { Judgement, Node } from '../../domain/goals/chain.ts'
import { roundNamed } from '../../domain/goals/round-standing.ts'
import { lastDayOfRound, type Round } from '../../domain/periods/period.ts'
import {
  assessmentLabel,
  bodyTitle,
  contextOfNode,
  roundTitle,
  wordsOfGrade,
} from '../../text/words-of-model.ts'
import { markOf } from './grade-view.ts'
import type { Viewing } from './viewing.ts'

type Past = { readonly judgement: Judgement; readonly round: Round }

/** Judgements of rounds that ended before this one, the latest first; a round that the model does not know is left out. */
const pastOf = ({ chain, model, round }: Viewing, node: Node): Past[] => {
  const end = lastDayOfRound(round)
  return chain.judgements
    .flatMap((judgement): Past[] => {
      const past = judgement.node === node.id ? roundNamed(model, judgement.round) : null
      return past === null || lastDayOfRound(past) >= end ? [] : [{ judgement, round: past }]
    })
    .sort((a, b) => lastDayOfRound(b.round).localeCompare(lastDayOfRound(a.round)))
}

export const historyOf = (viewing: Viewing, node: Node): NodeView['history'] => {
  const type = viewing.model.types.get(node.type)
  const severalAssessments = (type?.assessments.length ?? 0) > 1
  return pastOf(viewing, node).flatMap(({ judgement, round }) => {
    const assessment = type?.assessments.find(({ id }) => id === judgement.assessment)
    const scale = viewing.model.scales.get(assessment?.scale ?? '')
    const grade = scale?.grades.find(({ id }) => id === judgement.grade)
    if (grade === undefined) return []
    const said = roundTitle(judgement.round, viewing.context)
    const { by } = judgement
    return [
      {
        round: severalAssessments
          ? `${said}: ${assessmentLabel(judgement.assessment, contextOfNode(node.id, viewing.context))}`
          : said,
        grade: {
          ...markOf(grade),
          word: wordsOfGrade(grade, { ...viewing.context, roundKind: round.kind }),
          ...(judgement.madeUp ? { madeUp: true as const } : {}),
        },
        ...(by === undefined ? {} : { by: bodyTitle(by, viewing.context) }),
      },
    ]
  })
}
