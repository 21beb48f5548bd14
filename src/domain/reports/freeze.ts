// A frozen round: model, facts, conclusions and texts as they were, apart from all that comes later.
import type { AssessedChain } from '../assessment/assessed.ts'
import { gatherFacts } from '../assessment/facts.ts'
import { type KeptChain, keepStatistics, withStatistics } from '../assessment/kept-statistics.ts'
import { lookedAtIn } from '../assessment/others-recorded.ts'
import type { Chain } from '../goals/chain.ts'
import type { RestatedValue } from '../measures/restated.ts'
import type { ModelText } from '../model/language.ts'
import type { Model } from '../model/model.ts'
import type { Round } from '../periods/period.ts'
import type { Attachment } from '../workflow/attachments.ts'
import { canonicalJson, fromJson, type Json, toJson } from './canonical-json.ts'
import { withCountedValues } from './thaw-comparisons.ts'

const FORMAT = 1

/** One round as it was published: everything a reader needs is in it. */
export type FrozenRound = {
  readonly round: Round
  /** The day the facts were looked at, ISO; nothing recorded or decided later is in it. */
  readonly at: string
  /** The styrmodell as its file says it, starters merged. */
  readonly modelText: ModelText
  readonly model: Model
  readonly chain: Chain
  readonly assessed: AssessedChain
  /** Values that had been published as something else; left out: none had. */
  readonly restated?: readonly RestatedValue[]
  /** The files attached to nodes and texts of the round; left out: there were none. */
  readonly attachments?: readonly Attachment[]
}

/** Only where there is any: what was frozen before there could be has the same text as ever. */
const unlessEmpty = (key: string, all: readonly unknown[] = []): object =>
  all.length === 0 ? {} : { [key]: all }

const isBy =
  (at: string) =>
  (day: string | undefined): boolean =>
    day === undefined || day.slice(0, 10) <= at

/**
 * The chain without what was recorded, decided or written after the day, nor what was done with assignments.
 * @source docs/decisions/0024
 */
const factsBy = ({ closings: _, ...chain }: Chain, at: string): Chain => {
  const by = isBy(at)
  return {
    ...chain,
    readings: chain.readings.filter((reading) => by(reading.recorded)),
    judgements: chain.judgements.filter((judgement) => by(judgement.date)),
    texts: chain.texts.filter((text) => by(text.date)),
  }
}

/** The chain with as much of the statistics as its conclusions look at. */
const asKept = ({ model, chain, round, at }: FrozenRound): object => {
  const { statistics, memberships: _, ...facts } = factsBy(chain, at)
  if (statistics === undefined || statistics.length === 0) return facts
  const kept = keepStatistics(chain, lookedAtIn(gatherFacts(model, chain, round, at)))
  return { ...facts, ...kept }
}

/**
 * Freezes an assessed round as canonical JSON. The hash of that text (SHA-256, hex, of its UTF-8)
 * is taken by whoever stores it.
 * @source docs/decisions/0005
 */
export const freezeRound = (of: FrozenRound): string =>
  canonicalJson(
    toJson({
      format: FORMAT,
      round: of.round,
      at: of.at,
      modelText: of.modelText,
      model: of.model,
      chain: asKept(of),
      assessed: of.assessed,
      ...unlessEmpty('restated', of.restated),
      ...unlessEmpty('attachments', of.attachments),
    }),
  )

type WrittenChain = Omit<KeptChain, 'tags'> & Partial<Pick<Chain, 'tags'>>

/**
 * A chain as it is read now: a published figure's unit is a text by language, one that was frozen as a
 * plain word is Swedish; a chain that was frozen before tags had names names none; others' values that
 * were frozen before they said whether they are made up say that they are not.
 */
const asReadNow = (chain: WrittenChain): Chain =>
  withStatistics({
    ...chain,
    tags: chain.tags ?? new Map(),
    peers: chain.peers.map((one) => ({ ...one, madeUp: one.madeUp ?? false })),
    published: chain.published.map((figure) => {
      const unit: unknown = figure.unit
      return typeof unit === 'string' ? { ...figure, unit: { sv: unit } } : figure
    }),
  })

/**
 * A frozen round as it was. Throws on text that `freezeRound` did not write or a later version did:
 * check its hash first.
 */
export const thawRound = (text: string): FrozenRound => {
  const written: Json = JSON.parse(text)
  const { format } = Object(written)
  if (format !== FORMAT) throw new Error(`thawRound: format ${String(format)} is not ${FORMAT}`)
  // NOTE most snapshots hold no comparison by codes alone, and need not be gone through.
  const parsed = text.includes('"counted":["') ? withCountedValues(written) : written
  // NOTE the text is what freezeRound wrote: its hash vouches for it, so its shape is trusted.
  const { format: _format, ...frozen } = fromJson(parsed) as Omit<FrozenRound, 'chain'> & {
    format: number
    chain: WrittenChain
  }
  return { ...frozen, chain: asReadNow(frozen.chain) }
}
