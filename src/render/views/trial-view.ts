// A draft tried on a round's facts: whose assessment would be another, before and after, and why.
import type { TrialReply, TurnedRow } from '../../contract/workshop.ts'
import type { AssessedNode } from '../../domain/assessment/assessed.ts'
import type { RuleReason } from '../../domain/assessment/reasons.ts'
import type { Trial, Tried, Turned } from '../../domain/chain/trial.ts'
import type { Turn } from '../../domain/chain/turn.ts'
import { THE_WHOLE } from '../../domain/goals/chain.ts'
import { nameOfRound } from '../../domain/periods/period.ts'
import { catalogueOf } from '../../text/catalogues.ts'
import { join, type Language, upperFirst } from '../../text/language.ts'
import { sentenceForRule } from '../../text/suggestions.ts'
import {
  bodyTitle,
  judgedAs,
  measureTitle,
  nodeTitle,
  type ReasonContext,
  roundTitle,
  say,
  typeHeading,
  typeLabel,
} from '../../text/words-of-model.ts'
import { workshopWords } from '../../text/workshop.ts'
import { conclusionView } from './grade-view.ts'

export type Tries = {
  readonly before: Tried
  readonly after: Tried
  readonly trial: Trial
  readonly organisation: string
}

const MOST_ROWS = 300
const MOST_EXAMPLES = 3
/** In which order what has become of conclusions is shown. */
const ORDER: readonly Turn[] = [
  'worse',
  'better',
  'ruleLost',
  'basisLost',
  'other',
  'ruleGained',
  'removed',
  'added',
]

const contextOf = ({ model, chain, round }: Tried, language: Language): ReasonContext => ({
  model,
  chain,
  roundKind: round.kind,
  language,
})

const asAssessed = (reason: RuleReason, { node, assessment }: Turned): AssessedNode => ({
  node: node ?? THE_WHOLE,
  assessment,
  scale: reason.scale ?? '',
  suggested: reason.suggestion,
  decided: null,
  reasons: reason,
  measures: [],
})

const rowOf = (turned: Turned, { before, after, organisation }: Tries, language: Language) => {
  const words = workshopWords(language).trial
  const [old, now] = [contextOf(before, language), contextOf(after, language)]
  const { node, measure, turn, assessment } = turned
  const context = turned.after === null ? old : now
  const own = node === undefined ? undefined : context.chain.nodes.get(node)
  const owner = own?.owner === undefined ? '' : bodyTitle(own.owner, context)
  const judged = judgedAs({ node: node ?? THE_WHOLE, assessment }, context)
  const badge = (reason: RuleReason | null, context: ReasonContext) =>
    reason && conclusionView(context, asAssessed(reason, turned))
  const why = (reason: RuleReason | null, context: ReasonContext) =>
    reason === null ? '' : sentenceForRule(reason, context)
  const base = `/app/${organisation}/${encodeURIComponent(nameOfRound(before.round))}`
  const row: TurnedRow = {
    key: [node ?? '', assessment, measure ?? ''].join('\n'),
    turn,
    title:
      node === undefined
        ? judged
        : measure === undefined
          ? nodeTitle(node, context)
          : words.measure(measureTitle(measure, context)),
    about:
      node === undefined
        ? words.whole
        : [
            measure === undefined
              ? upperFirst(typeLabel(own?.type ?? '', context))
              : nodeTitle(node, context),
            owner,
            judged,
          ]
            .filter((part) => part !== '')
            .join(' · '),
    href:
      node === undefined || !before.chain.nodes.has(node)
        ? null
        : `${base}/mal/${encodeURIComponent(node)}`,
    before: badge(turned.before, old),
    after: badge(turned.after, now),
    whyBefore: why(turned.before, old),
    whyAfter: why(turned.after, now),
  }
  return row
}

export const trialView = (tries: Tries, language: Language): TrialReply => {
  const { before, trial } = tries
  const words = workshopWords(language).trial
  const context = contextOf(before, language)
  const sorted = trial.turned.toSorted((a, b) => ORDER.indexOf(a.turn) - ORDER.indexOf(b.turn))
  const counts = ORDER.map((turn) => ({
    turn,
    count: trial.turned.filter((one) => one.turn === turn).length,
  }))
  return {
    round: roundTitle(nameOfRound(before.round), context),
    summary:
      trial.turned.length === 0
        ? `${words.nothing} ${upperFirst(words.compared(trial.compared))}.`
        : `${words.summary(trial.turned.length, trial.compared)}.`,
    counts: counts.filter(({ count }) => count > 0),
    rows: sorted.slice(0, MOST_ROWS).map((turned) => rowOf(turned, tries, language)),
    more: Math.max(0, sorted.length - MOST_ROWS),
    untyped: trial.untyped.map(({ type, nodes }) => {
      const titles = nodes.slice(0, MOST_EXAMPLES).map((id) => nodeTitle(id, context))
      const examples =
        nodes.length > MOST_EXAMPLES
          ? `${titles.join(', ')} …`
          : join(titles, catalogueOf(language).and)
      const label = typeHeading(type.id, context)
      return words.untypedLine(
        label === '' ? say(type.label, context, type.id) : label,
        nodes.length,
        examples,
      )
    }),
    undecided: trial.undecided,
    untold: trial.untold,
  }
}
