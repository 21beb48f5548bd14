// What would come of adopting a draft from a day: what stops it, what follows, what is left to mend.
import type { Adopting, WeighedAdoption } from '../../domain/chain/adopting.ts'
import { earliestDay, weighAdoption } from '../../domain/chain/weigh-adoption.ts'
import type { Model } from '../../domain/model/model.ts'
import { nameOfRound } from '../../domain/periods/period.ts'
import { inUse, type ModelVersion, modelVersions } from '../../store/models.ts'
import type { NamedBy } from '../../text/named-refusals.ts'
import { namedBroken } from '../../text/workshop-refusals.ts'
import { seeFrame } from '../chain/see-frame.ts'
import type { Asking } from '../visitor.ts'
import { type FoundDraft, findDraft, type NoDraft } from './find-draft.ts'
import { type Faulty, gatherAdopting, readDraftModel } from './gather-adopting.ts'

/** The days a draft is to be in force, and when it was decided; null: not said yet. */
export type AdoptionDays = {
  readonly from: string | null
  readonly to: string | null
  readonly decided: string | null
}

export type Weighed = FoundDraft & {
  readonly adopting: Adopting
  /** The first day that no version and no round is in the way of. */
  readonly earliest: string
  /** The day that it was weighed for. */
  readonly from: string
  readonly draftModel: Model
  readonly weighed: WeighedAdoption
  /** The version that it is set against. */
  readonly against: ModelVersion | null
  /** The round that nodes are looked at in, by name; empty: there is none. */
  readonly lookedAt: string
}

export type NotWeighed = NoDraft | Faulty

/** The next year's first day, where nothing is in the way of it; of the first version this year's. */
const usualDay = (earliest: string, today: string, isFirst: boolean): string => {
  if (isFirst) return `${today.slice(0, 4)}-01-01`
  const newYear = `${Number(today.slice(0, 4)) + 1}-01-01`
  return newYear >= earliest ? newYear : earliest
}

/** What is broken is told by what it is called. */
const namedIn = (weighed: WeighedAdoption, names: NamedBy): WeighedAdoption => ({
  ...weighed,
  stops: weighed.stops.map((stop) =>
    stop.refused === 'rulesCannotRun' ? { ...stop, first: namedBroken(stop.first, names) } : stop,
  ),
  toMend: weighed.toMend.map((broken) => namedBroken(broken, names)),
})

/** @refuses mayNot, noChain, noSuchDraft, draftFaulty */
export const weighDraft = async (
  asking: Asking,
  draftId: string,
  days: AdoptionDays,
): Promise<Weighed | NotWeighed> => {
  const found = await findDraft(asking, 'readModelDraft', draftId)
  if ('refused' in found) return found
  const read = readDraftModel(found.draft.sourceYaml)
  if ('refused' in read) return read
  const adopting = await gatherAdopting(asking, found.loaded)
  const earliest = earliestDay(adopting)
  const used = inUse(await modelVersions(asking.tx))
  const from = days.from ?? usualDay(earliest, asking.today, used.length === 0)
  const valid = { from, ...(days.to === null ? {} : { to: days.to }) }
  const draftModel = { ...read.model, valid }
  const names = { model: draftModel, chain: found.loaded.chain }
  const weighed = namedIn(weighAdoption(adopting, draftModel, days.decided), names)
  const against = used[adopting.versions.findIndex(({ model }) => model === weighed.before)] ?? null
  const frame = await seeFrame(asking)
  const current = 'refused' in frame ? null : frame.current
  const lookedAt = current === null ? '' : nameOfRound(current)
  return { ...found, adopting, earliest, from, draftModel, weighed, against, lookedAt }
}
