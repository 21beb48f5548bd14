// malkedja explain: why one node, or the organisation as a whole, is graded as it is, down to each value.
import type { AssessedNode } from '../../domain/assessment/assessed.ts'
import { gatherFacts } from '../../domain/assessment/facts.ts'
import { restsOn } from '../../domain/assessment/rests-on.ts'
import type { Node } from '../../domain/goals/chain.ts'
import type { Measure } from '../../domain/measures/measure.ts'
import { nearestWord } from '../../domain/model/nearest.ts'
import { lastDayOfRound, nameOfRound } from '../../domain/periods/period.ts'
import { programmeLines, programmesOn } from '../../render/terminal/programmes.ts'
import { branchOfReasons } from '../../render/terminal/reasons-tree.ts'
import {
  decisionLines,
  reasonOf,
  type Saying,
  sentenceOf,
  standingOf,
} from '../../render/terminal/standing.ts'
import { type Branch, drawTrees, safe } from '../../render/terminal/tree.ts'
import { sayDate } from '../../text/dates.ts'
import { type Below, wordsOfGrounds } from '../../text/grounds.ts'
import { upperFirst } from '../../text/language.ts'
import { inOwnWords } from '../../text/own-words.ts'
import { pageWords } from '../../text/pages.ts'
import { wordsOfMeasures } from '../../text/tree-of-assessed.ts'
import { wordsOfReasons } from '../../text/tree-of-reasons.ts'
import {
  bodyTitle,
  judgedAs,
  linkedTitle,
  nodeTitle,
  say,
  typeLabel,
} from '../../text/words-of-model.ts'
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
import { done, doneWithJson, type Outcome, refused } from '../terminal.ts'

const branchOf = (assessed: AssessedNode, below: Below, saying: Saying): Branch => {
  const { words, context } = saying
  const label = safe(upperFirst(judgedAs(assessed, context)))
  const decided = assessed.decided === null ? [] : decisionLines(assessed.decided, saying)
  const grounds =
    assessed.suggested.is === 'judgement' ? wordsOfGrounds(assessed.node, below, context) : null
  const reasons =
    assessed.reasons === null
      ? grounds === null
        ? [{ line: sentenceOf(assessed, context), branches: [] }]
        : [branchOfReasons(grounds, saying)]
      : [branchOfReasons(wordsOfReasons(reasonOf(assessed), context), saying)]
  const measures = wordsOfMeasures(assessed.measures, context).map((one) =>
    branchOfReasons(one, saying),
  )
  return {
    line: `${label}: ${standingOf(assessed, saying)}`,
    below: decided.map((text) => ({ text })),
    branches: [
      ...reasons,
      ...(measures.length === 0 ? [] : [{ line: words.explain.measures, branches: measures }]),
    ],
  }
}

/** Who leads, contributes or cannot influence, a line for each named link. */
const linksOf = (node: Node, { context }: Saying): readonly (readonly [string, string])[] => {
  const { part: parts } = pageWords(context.language)
  return (context.model.types.get(node.type)?.links ?? []).map(({ id, label, parts: possible }) => {
    const linked = node.links.filter(({ link }) => link === id)
    // NOTE one part or none says no more than the link's own name.
    const said = linked.map(({ to, part }) =>
      possible.length > 1 ? `${linkedTitle(to, context)} ${parts[part]}` : linkedTitle(to, context),
    )
    return [say(label, context, id), said.join('; ')]
  })
}

const headOf = (node: Node, { chain, round }: Assessed, saying: Saying): readonly string[] => {
  const programmes = programmesOn(chain, lastDayOfRound(round), saying)
  const { context, words, paint } = saying
  const lines: readonly (readonly [string, string])[] = [
    [words.explain.type, typeLabel(node.type, context)],
    [words.explain.owner, node.owner === undefined ? '' : bodyTitle(node.owner, context)],
    [words.explain.parents, node.parents.map((id) => nodeTitle(id, context)).join('; ')],
    ...linksOf(node, saying),
    ...programmeLines(node.id, programmes, saying),
    [words.explain.due, node.due === undefined ? '' : sayDate(node.due, context.language)],
    [words.explain.source, inOwnWords(node.source ?? '', context)],
  ]
  const madeUp = node.madeUp ? ` (${words.assess.madeUp})` : ''
  return [
    paint.strong(`${safe(nodeTitle(node.id, context))}${madeUp}`),
    ...lines
      .filter(([, value]) => value !== '')
      .map(([label, value]) => `${label}: ${safe(value)}`),
  ]
}

/** What is explained: what it is called, what is told of it, and every assessment of it. */
type Explained = {
  /** How JSON names it: a node, or a verdict on the whole. */
  readonly named: { readonly node: string; readonly madeUp?: true } | { readonly verdict: string }
  readonly title: string
  readonly head: readonly string[]
  readonly all: readonly AssessedNode[]
}

/** The node with that id, else the verdict on the whole; null where there is neither. */
const explained = (assessed: Assessed, id: string, saying: Saying): Explained | null => {
  const { context, words, paint } = saying
  const node = assessed.chain.nodes.get(id)
  if (node !== undefined)
    return {
      named: { node: id, ...(node.madeUp ? { madeUp: true as const } : {}) },
      title: nodeTitle(id, context),
      head: headOf(node, assessed, saying),
      all: assessed.assessed.nodes.get(id) ?? [],
    }
  const verdict = assessed.verdicts.find(({ assessment }) => assessment === id)
  if (verdict === undefined) return null
  const title = judgedAs(verdict, context)
  const head = [paint.strong(words.assess.verdict(safe(title)))]
  return { named: { verdict: id }, title, head, all: [verdict] }
}

const explainText = (
  { model, chain, round, at, assessed }: Assessed,
  { head, all }: Explained,
  saying: Saying,
  columns: number,
) => {
  const assessedOf = (id: string) => assessed.nodes.get(id) ?? []
  const below = { facts: gatherFacts(model, chain, round, at), assessedOf }
  const trees = drawTrees(
    all.map((one) => branchOf(one, below, saying)),
    columns,
  )
  const body = trees.length === 0 ? [saying.words.explain.noAssessment] : trees
  return [...head, '', ...body].join('\n')
}

const explainJson = (
  { model, round }: Assessed,
  { named, title, all }: Explained,
  { context }: Saying,
): object => ({
  model: model.id,
  round: nameOfRound(round),
  ...named,
  title,
  assessments: all.map((one) => ({
    assessment: one.assessment,
    scale: one.scale,
    suggestion: one.suggested,
    decided: one.decided,
    words: wordsOfReasons(reasonOf(one), context),
    measures: one.measures.map((measure) => wordsOfReasons(measure, context)),
    reasons: one.reasons,
  })),
})

/** Whether the explained node rests on a measure; the organisation as a whole rests on them all. */
const restsOnMeasure = (
  { model, chain, round, at }: Assessed,
  node: Node | undefined,
): ((measure: Measure) => boolean) => {
  if (node === undefined) return () => true
  const { measures } = restsOn(gatherFacts(model, chain, round, at), node)
  return ({ id }) => measures.has(id)
}

export const explainCommand = (path: string, id: string, when: InRound, asked: Asked): Outcome => {
  const assessed = assessPath(path, when, asked)
  if (assessed.is === 'refused') return assessed
  const saying = sayingOf(asked, assessed, assessed.round.kind)
  const found = explained(assessed, id.normalize('NFC'), saying)
  if (found === null) {
    const known = [...assessed.chain.nodes.keys(), ...assessed.model.verdicts.map((one) => one.id)]
    return refused(asked.words.refusals.noNode(id, nearestWord(id, known)))
  }
  const node = assessed.chain.nodes.get(id.normalize('NFC'))
  const remarks = remarksAhead(assessed, asked, node)
  return asked.json
    ? doneWithJson({
        ...explainJson(assessed, found, saying),
        ...(remarks.length === 0 ? {} : { remarks }),
      })
    : done(
        [
          explainText(assessed, found, saying, columnsOf(asked)),
          ...unrecordedLines(assessed, when.at, asked),
          ...unreadStatisticsLines(assessed, restsOnMeasure(assessed, node), asked),
          ...remarks.map(safe),
        ].join('\n'),
      )
}
