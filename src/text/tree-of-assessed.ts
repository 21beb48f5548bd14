// A node's assessment as a whole in words: its tree of reasons, and each measure by itself.
import type { AssessedNode } from '../domain/assessment/assessed.ts'
import type { RuleReason } from '../domain/assessment/reasons.ts'
import { catalogueOf } from './catalogues.ts'
import { joinSome } from './language.ts'
import type { ReasonWords } from './reason-words.ts'
import { sentenceForAssessed } from './suggestions.ts'
import { wordsOfReasons } from './tree-of-reasons.ts'
import { measureTitle, type ReasonContext } from './words-of-model.ts'

/** As `wordsOfReasons` for a node's assessment as a whole, its measures under it; judgement has none. */
export const wordsOfAssessed = (assessed: AssessedNode, context: ReasonContext): ReasonWords => {
  const own = assessed.reasons === null ? null : wordsOfReasons(assessed.reasons, context)
  return {
    sentence: sentenceForAssessed(assessed, context),
    children: [
      ...(own?.children ?? []),
      ...wordsOfMeasures(
        assessed.measures.filter(({ subject }) => subject.id !== assessed.reasons?.subject.id),
        context,
      ),
    ],
  }
}

/** Whether the measure only shows direction on the node, and does not count in its assessment. */
const indicates = ({ subject }: RuleReason, { chain }: ReasonContext): boolean =>
  chain.nodes
    .get(subject.node)
    ?.measures.some((one) => one.measure === subject.id && one.role === 'indicates') === true

/** The same for each measure of several; measures of which all the same is said are named together. */
export const wordsOfMeasures = (
  reasons: readonly RuleReason[],
  context: ReasonContext,
): readonly ReasonWords[] => {
  const { and, more, tree } = catalogueOf(context.language)
  const alike = new Map<string, { readonly said: ReasonWords; readonly titles: string[] }>()
  for (const reason of reasons) {
    const own = wordsOfReasons(reason, context)
    const said = indicates(reason, context)
      ? { ...own, sentence: tree.indicates(own.sentence) }
      : own
    const key = JSON.stringify(said, (name, value) => (name === 'about' ? undefined : value))
    const found = alike.get(key) ?? { said, titles: [] }
    found.titles.push(measureTitle(reason.subject.id, context))
    alike.set(key, found)
  }
  return [...alike.values()].map(({ said, titles }) => ({
    ...said,
    sentence: `${joinSome(titles, and, more)} – ${said.sentence}`,
  }))
}
