// A decision on a frozen version as the staff read it: what holds, and what was recorded before it was put right.
import type { DecisionView, EarlierDecision } from '../../contract/rounds.ts'
import type { Chain } from '../../domain/goals/chain.ts'
import type { Model } from '../../domain/model/model.ts'
import type { DecisionKind } from '../../domain/workflow/decisions.ts'
import { sayDate } from '../../text/dates.ts'
import { inLanguage, type Language } from '../../text/language.ts'
import { versionWords } from '../../text/versions.ts'
import { givenByDecision } from './give-assignment.ts'

/** A decision as it was recorded at one time. */
type Worded = {
  readonly bodyId: string | null
  readonly bodyTitle: string
  readonly kind: DecisionKind
  readonly isLast: boolean
  readonly decidedOn: string
  readonly ref: string | null
  readonly reason: string | null
  readonly reservations: readonly { readonly by: string; readonly text: string }[]
  readonly person: string | null
  readonly recordedAt: string
  readonly correction: string | null
  readonly isTakenBack: boolean
}

export type Decided = Worded & {
  readonly decisionId: string
  readonly changeNumber: number
  readonly wordings: readonly [Worded, ...(readonly Worded[])]
}

type Said = {
  readonly chain: Chain
  readonly organisation: string
  readonly language: Language
  readonly model: Model
}

export const titleOfBody = (
  { chain, language }: Pick<Said, 'chain' | 'language'>,
  body: string,
): string => {
  const title = chain.bodies.get(body)?.title
  return title === undefined ? body : inLanguage(title, language)
}

/** Whose, on which day, by which paragraph. */
const whoAndWhen = (said: Pick<Said, 'chain' | 'language'>, one: Worded) =>
  [
    one.bodyId === null ? one.bodyTitle : titleOfBody(said, one.bodyId),
    sayDate(one.decidedOn, said.language),
    one.ref ?? '',
  ] as const

const inALine = (said: Said, one: Worded): string => {
  const words = versionWords(said.language)
  return words.decided(...whoAndWhen(said, one), words.kinds[one.kind])
}

/** What an amendment means for the version that it brings: `frozen` has it, `toFreeze` is to have it. */
export const sayAmendment = (
  said: Pick<Said, 'chain' | 'language'>,
  one: Worded | null,
  of: 'frozen' | 'toFreeze',
): string | null => {
  if (one === null) return null
  const say = versionWords(said.language).amendment[of]
  return (one.isLast ? say.byLast : say.before)(...whoAndWhen(said, one))
}

const reservationsIn = ({ language }: Said, { reservations }: Worded): readonly string[] =>
  reservations.map(({ by, text }) => versionWords(language).reservation(by, text))

/** What each row that puts the decision right, or takes it back, came in place of; the latest first. */
export const earlierOf = (said: Said, wordings: readonly Worded[]): readonly EarlierDecision[] => {
  const words = versionWords(said.language)
  return wordings
    .flatMap((one, at): readonly EarlierDecision[] => {
      const before = wordings[at - 1]
      if (before === undefined || one.correction === null) return []
      const day = sayDate(one.recordedAt, said.language)
      const say = one.isTakenBack ? words.takenBack : words.putRight
      return [
        {
          said: inALine(said, before),
          reason: before.reason,
          reservations: reservationsIn(said, before),
          how: say(day, one.person ?? '', one.correction),
        },
      ]
    })
    .toReversed()
}

export const decisionView = (
  said: Said,
  one: Decided,
  may: Pick<DecisionView, 'mayCorrect' | 'mayTakeBack'>,
): DecisionView => {
  const [first] = one.wordings
  const words = versionWords(said.language)
  return {
    decision: one.decisionId,
    basedOn: one.changeNumber,
    kind: one.kind,
    isLast: one.isLast,
    said: inALine(said, one),
    recorded:
      first.person === null
        ? ''
        : words.recordedBy(sayDate(first.recordedAt, said.language), first.person),
    reason: one.reason,
    reservations: reservationsIn(said, one),
    written: { date: one.decidedOn, ref: one.ref ?? '', reservations: one.reservations },
    earlier: earlierOf(said, one.wordings),
    ...may,
    gives:
      one.bodyId === null
        ? []
        : givenByDecision(said, {
            ...{ av: one.bodyId, dag: one.decidedOn },
            ...(one.ref === null ? {} : { ref: one.ref }),
          }),
  }
}
