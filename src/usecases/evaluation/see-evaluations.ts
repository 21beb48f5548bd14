// What there is to see of evaluations: the list with the frameworks to begin from, and one with those it is compared with.
import type { GoodExample } from '../../domain/comparison/good-examples.ts'
import { type BesideOthers, besideOthers } from '../../domain/evaluation/beside-others.ts'
import { type EasilyGiven, easilyGiven } from '../../domain/evaluation/easily-given.ts'
import {
  type EvaluationSeries,
  type OpenedEvaluation,
  type OwnNote,
  seriesWith,
} from '../../domain/evaluation/opened-evaluation.ts'
import { may, mayAnywhere } from '../../domain/workflow/may.ts'
import { ownNotes } from '../../store/evaluation-notes.ts'
import { evaluationExamples } from '../../store/good-examples.ts'
import { roundToCome } from '../chain/current-round.ts'
import type { Loaded } from '../chain/load-chain.ts'
import { loadChain } from '../chain/load-chain.ts'
import { standingOn } from '../chain/standing-today.ts'
import { mayEditOwned } from '../goals/may-edit.ts'
import type { ShippedFramework } from '../house.ts'
import { type Asking, forbidden, type MayNot } from '../visitor.ts'
import {
  type NoEvaluation,
  openEvaluations,
  openVersion,
  type VersionAsked,
} from './open-evaluation.ts'

type NoChain = { readonly refused: 'noChain' }

const loadedToday = async (asking: Asking): Promise<Loaded | NoChain | MayNot> => {
  const loaded = await loadChain(asking.tx, asking.memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const refused = forbidden(asking.visitor, 'readRound', loaded.chain.bodies, undefined)
  return refused ?? standingOn(loaded, asking.today)
}

export type SeenEvaluations = {
  readonly loaded: Loaded
  readonly evaluations: readonly OpenedEvaluation[]
  readonly frameworks: readonly ShippedFramework[]
  /** Whether the visitor may begin one of the municipality as a whole. */
  readonly mayBeginWhole: boolean
  /** The bodies that the visitor may begin one of. */
  readonly bodies: readonly string[]
}

/** @refuses noChain, mayNot */
export const seeEvaluations = async (
  asking: Asking,
  frameworks: readonly ShippedFramework[],
): Promise<SeenEvaluations | NoChain | MayNot> => {
  const loaded = await loadedToday(asking)
  if ('refused' in loaded) return loaded
  const { held } = asking.visitor
  const { bodies } = loaded.chain
  return {
    loaded,
    evaluations: await openEvaluations(asking.tx),
    frameworks,
    mayBeginWhole: may(held, 'evaluate', bodies, undefined),
    bodies: mayAnywhere(held, 'evaluate')
      ? [...bodies.keys()].filter((body) => may(held, 'evaluate', bodies, body))
      : [],
  }
}

export type SeenEvaluation = {
  readonly loaded: Loaded
  readonly opened: OpenedEvaluation
  /** The visitor's own. */
  readonly notes: readonly OwnNote[]
  readonly mayEvaluate: boolean
  /** Of questions and improvement areas; none of a closed version: they are of today. */
  readonly examples: readonly GoodExample[]
  /** The round that goals and measures are looked at in; null: there is none. */
  readonly round: string | null
  readonly series: readonly EvaluationSeries[]
  /** What one click may make of a gap, and for whom. */
  readonly easilyGiven: readonly EasilyGiven[]
  /** By assessor. */
  readonly beside: readonly BesideOthers<OpenedEvaluation>[]
}

/** As it stands, or as it was closed. @refuses noChain, mayNot, noSuchEvaluation, noSuchVersion */
export const seeEvaluation = async (
  asking: Asking,
  id: string,
  asked: VersionAsked | null = null,
): Promise<
  SeenEvaluation | NoChain | MayNot | NoEvaluation | { readonly refused: 'noSuchVersion' }
> => {
  const loaded = await loadedToday(asking)
  if ('refused' in loaded) return loaded
  const now = await openEvaluations(asking.tx)
  const living = now.find((one) => one.id === id)
  if (living === undefined) return { refused: 'noSuchEvaluation', evaluation: id }
  const opened = asked === null ? living : await openVersion(asking.tx, living, asked)
  if ('refused' in opened) return opened
  const all = now.map((one) => (one === living ? opened : one))
  const { bodies } = loaded.chain
  return {
    loaded,
    opened,
    notes: asked === null ? await ownNotes(asking.tx, id) : [],
    round: roundToCome(loaded, asking.today),
    mayEvaluate:
      asked === null && may(asking.visitor.held, 'evaluate', bodies, opened.bodyId ?? undefined),
    easilyGiven: easilyGiven(loaded.versions[0].model, bodies, opened.bodyId).filter((one) =>
      mayEditOwned(
        asking.visitor,
        { chain: loaded.chain, models: [loaded.versions[0].model] },
        one.type,
        one.owner,
      ),
    ),
    examples: asked === null ? await evaluationExamples(asking.tx) : [],
    series: opened.framework.assessors.map(({ id: by }) => seriesWith(opened, all, by)),
    beside: opened.framework.assessors.map(({ id: by }) => besideOthers(opened, all, by)),
  }
}
