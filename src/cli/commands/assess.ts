// malkedja assess: a whole chain in one round, as a tree or as JSON.

import type { AssessedNode } from '../../domain/assessment/assessed.ts'
import { conclusionsOf } from '../../domain/assessment/conclusions.ts'
import { isNodeInForce } from '../../domain/goals/in-force.ts'
import { isInForce } from '../../domain/organisation/organisation.ts'
import { lastDayOfRound, nameOfRound } from '../../domain/periods/period.ts'
import { branchesOfChain, branchesOfWhole } from '../../render/terminal/chain-tree.ts'
import {
  branchesOfProgrammes,
  programmesJson,
  programmesOn,
} from '../../render/terminal/programmes.ts'
import { type Saying, sentenceOf } from '../../render/terminal/standing.ts'
import { drawTrees, safe } from '../../render/terminal/tree.ts'
import { countedTypes, summariesOf } from '../../text/summaries.ts'
import { judgedAs, nodeTitle, roundTitle, say } from '../../text/words-of-model.ts'
import {
  type Asked,
  type Assessed,
  assessPath,
  columnsOf,
  type InRound,
  remarksAhead,
  sayingOf,
  unreadStatisticsLines,
  unrecordedLines,
} from '../command.ts'
import { done, doneWithJson, type Outcome } from '../terminal.ts'

const gradeOf = ({ suggested }: AssessedNode) =>
  suggested.is === 'grade'
    ? { grade: suggested.grade, rule: suggested.rule, case: suggested.case }
    : null

const reasonsJson = (all: readonly AssessedNode[], saying: Saying): object => {
  const [own, ...others] = all
  if (own === undefined) return {}
  const one = (assessed: AssessedNode) => ({
    assessment: assessed.assessment,
    scale: assessed.scale,
    suggestion: assessed.suggested,
    sentence: sentenceOf(assessed, saying.context),
    rule: assessed.reasons,
    measures: assessed.measures,
  })
  const also = others.map((other) => ({
    ...one(other),
    suggested: gradeOf(other),
    decided: other.decided,
  }))
  return { ...one(own), ...(also.length === 0 ? {} : { also }) }
}

const verdictsJson = ({ verdicts, madeUp }: Assessed, saying: Saying) =>
  verdicts.map((one) => ({
    id: one.assessment,
    title: judgedAs(one, saying.context),
    suggested: gradeOf(one),
    decided: one.decided,
    reasons: {
      ...reasonsJson([one], saying),
      ...(madeUp.ofGrade(one.node, one.assessment) ? { restsOnMadeUp: true } : {}),
    },
  }))

/** Every node in force in the round, and the verdicts on the whole where the model has any: what is suggested, what is decided, and why. */
const chainJson = (assessed: Assessed, saying: Saying): object => {
  const { model, chain, round } = assessed
  const day = lastDayOfRound(round)
  const nodes = [...chain.nodes.values()].filter((node) => isNodeInForce(model, node, day))
  const programmes = programmesOn(chain, day, saying)
  return {
    model: model.id,
    round: nameOfRound(round),
    nodes: nodes.map((node) => {
      const all = assessed.assessed.nodes.get(node.id) ?? []
      const [own] = all
      return {
        id: node.id,
        type: node.type,
        title: nodeTitle(node.id, saying.context),
        ...(node.madeUp ? { madeUp: true } : {}),
        parents: node.parents,
        suggested: own === undefined ? null : gradeOf(own),
        decided: own?.decided ?? null,
        reasons: {
          ...reasonsJson(all, saying),
          ...(assessed.madeUp.ofGrade(node.id) ? { restsOnMadeUp: true } : {}),
        },
      }
    }),
    ...(programmes.length === 0 ? {} : { programmes: programmesJson(programmes) }),
    ...(assessed.verdicts.length === 0 ? {} : { verdicts: verdictsJson(assessed, saying) }),
  }
}

/** The page's own headlines, level by level. */
const headlines = ({ model, assessed }: Assessed, saying: Saying): readonly string[] => {
  const conclusions = conclusionsOf(assessed)
  return countedTypes(model).flatMap((type) =>
    summariesOf(conclusions, saying.context, [type]).map(({ sentence }) => safe(sentence)),
  )
}

const chainText = (
  assessed: Assessed,
  saying: Saying,
  columns: number,
  notes: readonly string[],
): string => {
  const { model, chain, round, at } = assessed
  const { words, context, paint } = saying
  const head = words.assess.head(
    safe(say(chain.title, context, chain.id)),
    roundTitle(nameOfRound(round), context),
    at,
  )
  const kind = round.kind === 'forecast' ? words.assess.foretells : words.assess.tells
  const branches = branchesOfChain(
    assessed.assessed,
    assessed.madeUp,
    lastDayOfRound(round),
    saying,
  )
  const tree = branches.length === 0 ? [words.assess.empty] : drawTrees(branches, columns)
  const programmes = programmesOn(chain, lastDayOfRound(round), saying)
  const across = drawTrees(branchesOfProgrammes(programmes, chain, saying), columns)
  const verdicts = drawTrees(branchesOfWhole(assessed.verdicts, assessed.madeUp, saying), columns)
  return [
    paint.strong(head),
    `${words.assess.byModel(safe(say(model.title, context, model.id)))}. ${kind}`,
    ...notes,
    '',
    ...tree,
    ...(across.length === 0 ? [] : ['', ...across]),
    ...(verdicts.length === 0 ? [] : ['', ...verdicts]),
    '',
    ...headlines(assessed, saying),
  ].join('\n')
}

export const assessCommand = (path: string, when: InRound, asked: Asked): Outcome => {
  const assessed = assessPath(path, when, asked)
  if (assessed.is === 'refused') return assessed
  const saying = sayingOf(asked, assessed, assessed.round.kind)
  const remarks = remarksAhead(assessed, asked)
  const day = lastDayOfRound(assessed.round)
  return asked.json
    ? doneWithJson({
        ...chainJson(assessed, saying),
        ...(remarks.length === 0 ? {} : { remarks }),
      })
    : done(
        chainText(assessed, saying, columnsOf(asked), [
          ...unrecordedLines(assessed, when.at, asked),
          ...unreadStatisticsLines(assessed, ({ valid }) => isInForce(valid, day), asked),
          ...remarks.map(safe),
        ]),
      )
}
