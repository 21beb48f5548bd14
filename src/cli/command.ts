// What every command is given: the words, the screen and the options that all have.

import { assessChain } from '../domain/assessment/assess-chain.ts'
import type { AssessedChain, AssessedNode } from '../domain/assessment/assessed.ts'
import { assessedWhole } from '../domain/assessment/assessed-whole.ts'
import { conclusionsOf } from '../domain/assessment/conclusions.ts'
import { gatherFacts } from '../domain/assessment/facts.ts'
import { type MadeUpGrades, madeUpGrades } from '../domain/assessment/made-up.ts'
import { restsOn } from '../domain/assessment/rests-on.ts'
import { saidAhead } from '../domain/chain/lint-days.ts'
import type { Node } from '../domain/goals/chain.ts'
import { notBegun } from '../domain/goals/round-standing.ts'
import { followedBy } from '../domain/measures/followed.ts'
import type { Measure } from '../domain/measures/measure.ts'
import { nameOfRound, type Round } from '../domain/periods/period.ts'
import { COLOURED, PLAIN } from '../render/terminal/paint.ts'
import type { Saying } from '../render/terminal/standing.ts'
import { safe } from '../render/terminal/tree.ts'
import type { CliWords } from '../text/cli-sv.ts'
import type { Language } from '../text/language.ts'
import { namedBy } from '../text/named-refusals.ts'
import { withPlace } from '../text/refusals.ts'
import { sentenceForStaff } from '../text/staff-refusals.ts'
import { measureTitle } from '../text/words-of-model.ts'
import { chooseDay, chooseRound, roundsIn } from './choose-round.ts'
import { warningOf } from './lint.ts'
import { type OpenedChain, openChain } from './open-chain.ts'
import type { Outcome, Terminal } from './terminal.ts'

export type Asked = {
  readonly terminal: Terminal
  readonly language: Language
  readonly words: CliWords
  readonly json: boolean
  /** The program's own. */
  readonly version: string
}

/** Columns to draw in: the screen's, or no limit in a file or pipe. */
export const columnsOf = ({ terminal }: Asked): number =>
  terminal.isScreen ? terminal.width : Number.POSITIVE_INFINITY

const hasColour = ({ isScreen, env }: Terminal): boolean =>
  isScreen && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb'

/** A chain opened and assessed in the asked round. */
export type Assessed = OpenedChain & {
  readonly round: Round
  readonly at: string
  readonly assessed: AssessedChain
  /** The verdicts on the organisation as a whole, in the model's order. */
  readonly verdicts: readonly AssessedNode[]
  /** Which grades rest on something made up. */
  readonly madeUp: MadeUpGrades
}

export const sayingOf = (
  { terminal, language, words }: Asked,
  { model, chain }: Pick<OpenedChain, 'model' | 'chain'>,
  roundKind: Round['kind'],
): Saying => ({
  context: { model, chain, roundKind, language },
  words,
  paint: hasColour(terminal) ? COLOURED : PLAIN,
})

/** On a day that was asked for: how many readings cannot tell whether they were known then; nothing where all can. */
export const unrecordedLines = (
  { chain }: Pick<OpenedChain, 'chain'>,
  at: string | undefined,
  { words }: Asked,
): readonly string[] => {
  const count = chain.readings.filter(({ recorded }) => recorded === undefined).length
  return at === undefined || count === 0 ? [] : [words.assess.unrecorded(count)]
}

/** Which of the asked measures follow national statistics without readings of their own: no file holds their values. */
export const unreadStatisticsLines = (
  { model, chain }: Pick<OpenedChain, 'model' | 'chain'>,
  isAsked: (measure: Measure) => boolean,
  { words, language }: Asked,
): readonly string[] => {
  const read = new Set(chain.readings.map(({ measure }) => measure))
  const unread = [...chain.measures.values()].filter(
    (measure) => followedBy(measure) !== null && !read.has(measure.id) && isAsked(measure),
  )
  const context = { model, chain, roundKind: 'outcome', language } as const
  return unread.length === 0
    ? []
    : [words.assess.unreadStatistics(unread.map(({ id }) => safe(measureTitle(id, context))))]
}

/** What the chain says of a time after the day, and that no grade of the round, or of one node, rests on. */
export const remarksAhead = (
  { model, chain, place, modelPlace, at, round }: Assessed,
  { language }: Asked,
  node?: Node,
): readonly string[] => {
  const context = { model, chain, roundKind: round.kind, language }
  const rests = node === undefined ? null : restsOn(gatherFacts(model, chain, round, at), node)
  return saidAhead(chain, at)
    .filter((found) =>
      found.warns === 'judgementAhead'
        ? rests === null || (rests.nodes.has(found.node) && found.judgedIn === nameOfRound(round))
        : (rests?.measures.has(found.measure) ?? true),
    )
    .map((found) => {
      const { at: where, sentence } = warningOf(found, place, context, modelPlace)
      return withPlace(where, sentence)
    })
}

/** The round and day that are asked for. */
export type InRound = { readonly round?: string | undefined; readonly at?: string | undefined }

/** Opens a chain and assesses it in `round` («delår-2026», or «delår» in the year of `at`). */
export const assessPath = (
  path: string,
  when: InRound,
  asked: Asked,
): Assessed | Extract<Outcome, { is: 'refused' }> => {
  const { words, language, terminal } = asked
  const day = chooseDay(when.at, terminal.today, words)
  if ('sentence' in day) return notAssessed(day.sentence)
  const { at } = day
  const opened = openChain(path, language)
  if (opened.is === 'refused') return opened
  if (when.round === undefined) {
    const valid = roundsIn(opened.versions)
    return notAssessed(words.refusals.roundNeeded(valid))
  }
  const chosen = chooseRound(opened.versions, when.round, at, asked)
  if ('sentence' in chosen) return notAssessed(chosen.sentence)
  const { round, version } = chosen
  const { model, chain } = version
  const early = notBegun(round, at)
  if (early !== null)
    return notAssessed(
      `${sentenceForStaff(namedBy(early, { model, chain }), language)} ${words.refusals.laterDay}`,
    )
  const assessed = assessChain(model, chain, round, at)
  const facts = gatherFacts(model, chain, round, at)
  const verdicts = assessedWhole(facts, conclusionsOf(assessed))
  const madeUp = madeUpGrades(facts)
  return { ...opened, ...version, round, at, assessed, verdicts, madeUp }
}

const notAssessed = (sentence: string): Extract<Outcome, { is: 'refused' }> => ({
  is: 'refused',
  sentences: [sentence],
})
