// Whether a draft of the model can be adopted from a day, or a version withdrawn, and what would follow of it.
import { governing } from '../goals/governing.ts'
import type { Model } from '../model/model.ts'
import { dayAfter, isInForce } from '../organisation/organisation.ts'
import { lastDayOfRound, nameOfRound, type Round } from '../periods/period.ts'
import type { Adopting, AdoptionStop, Versioned, WeighedAdoption } from './adopting.ts'
import { gapBefore, hiddenFields, hiddenLimits } from './adoption-follows.ts'
import {
  fixedRounds,
  judgementsLost,
  namedRound,
  roundIn,
  stopsByDays,
  typesInUse,
} from './adoption-stops.ts'
import { newlyBroken } from './newly-broken.ts'

/** The version that the new one comes after: in force on its first day, else the latest before it. */
const versionBefore = ({ versions }: Adopting, from: string): Model => {
  const inForce = versions.find(({ model }) => isInForce(model.valid, from))
  const [latest] = versions.toSorted((a, b) =>
    (b.model.valid?.from ?? '').localeCompare(a.model.valid?.from ?? ''),
  )
  return (inForce ?? latest ?? versions[0]).model
}

/** The first day that no version begins on or after, and that moves no round whose conclusions stand. */
export const earliestDay = (adopting: Adopting): string => {
  const begins = adopting.versions.map(({ model }) => model.valid?.from ?? '1900-01-01')
  const ends = fixedRounds(adopting).map(lastDayOfRound)
  return dayAfter([...begins, ...ends].sort().at(-1) ?? '1900-01-01')
}

/** What would come of adopting a draft; `draft` with the days it is to be in force. */
export const weighAdoption = (
  adopting: Adopting,
  draft: Model,
  decided: string | null,
): WeighedAdoption => {
  const from = draft.valid?.from ?? ''
  const before = versionBefore(adopting, from)
  const after = [{ model: draft }, ...adopting.versions]
  const moved = adopting.open.filter((round) => isInForce(draft.valid, lastDayOfRound(round)))
  const gone = moved.filter((round) => !draft.rounds.some(({ id }) => id === round.id))
  const recomputed = moved.filter((round) => !gone.includes(round))
  const named = (round: Round) => namedRound(adopting.versions, round)
  const { cannotRun, toMend } = newlyBroken(adopting, before, draft)
  const [first] = cannotRun
  return {
    before,
    toMend,
    stops: [
      ...(decided !== null && decided > adopting.today
        ? [{ refused: 'decidedAhead', decided } as const]
        : []),
      ...stopsByDays(adopting, draft),
      ...typesInUse(adopting, before, [{ model: draft }], from),
      ...gone.map((round) => ({ refused: 'openRoundGone', round: named(round) }) as const),
      ...judgementsLost(adopting, adopting.versions, after),
      ...(first === undefined
        ? []
        : [{ refused: 'rulesCannotRun', first, count: cannotRun.length } as const]),
    ],
    follows: [
      ...(recomputed.length === 0
        ? []
        : [{ follows: 'roundsRecomputed', rounds: recomputed.map(named) } as const]),
      ...hiddenFields(adopting, before, draft, from),
      ...hiddenLimits(adopting, before, draft),
      ...gapBefore(adopting, from),
    ],
  }
}

/** Why a version cannot be withdrawn; empty: it can. `after`: the versions in use without it. */
export const weighWithdrawal = (
  adopting: Adopting,
  withdrawn: Model,
  after: readonly Versioned[],
): readonly AdoptionStop[] => {
  if (after.length === 0) return [{ refused: 'onlyVersion' }]
  const named = (name: string) =>
    roundIn(adopting.versions, name).map((round) => namedRound(adopting.versions, round))
  const frozen = [...adopting.frozen].filter((name) => {
    const found = governing(adopting.versions, name)
    return !('refused' in found) && found.version.model === withdrawn
  })
  const gone = adopting.open.flatMap((round): readonly AdoptionStop[] => {
    const name = nameOfRound(round)
    return 'refused' in governing(after, name)
      ? [{ refused: 'openRoundGone', round: namedRound(adopting.versions, round) }]
      : []
  })
  return [
    ...(frozen.length === 0
      ? []
      : [{ refused: 'frozenByVersion', rounds: frozen.flatMap(named) } as const]),
    ...typesInUse(adopting, withdrawn, after, withdrawn.valid?.from ?? ''),
    ...gone,
    ...judgementsLost(adopting, adopting.versions, after),
  ]
}
