// The planning basis of a service for a year: its key figures, and what people have written beside them.
import type { WithdrawBasisRequest, WriteBasisRequest } from '../../contract/services.ts'
import { acceptBasis, type BasisFault } from '../../domain/comparison/planning-basis.ts'
import type { Service } from '../../domain/comparison/services.ts'
import { acceptNumber, type ValueFault } from '../../domain/measures/accept-value.ts'
import { isNumber } from '../../domain/measures/measure.ts'
import { mayAnywhere } from '../../domain/workflow/may.ts'
import {
  addBasisLine,
  type BasisLineGone,
  basisLineAt,
  basisLinesOf,
  changeBasisLine,
  type StoredBasisLine,
  withdrawBasisLine,
} from '../../store/basis-lines.ts'
import type { Tx } from '../../store/tx.ts'
import { type Loaded, loadChain } from '../chain/load-chain.ts'
import type { LookedAtRound } from '../chain/look-at-round.ts'
import type { NoRound } from '../chain/open-round.ts'
import { type Asking, allowed, forbidden, type MayNot } from '../visitor.ts'
import { type FiguresSeen, figuresOf } from './service-figures.ts'
import { type NoSuchService, seeService, servicesIn } from './services.ts'

type NoSuch =
  | { readonly refused: 'noChain' }
  | { readonly refused: 'noSuchNode'; readonly node: string }
  | { readonly refused: 'noSuchMeasure'; readonly measure: string }
  | NoSuchService

type NotWritten = MayNot | NoSuch | BasisFault | BasisLineGone | ValueFault

export type SeenBasis = FiguresSeen & {
  readonly opened: LookedAtRound
  readonly service: Service
  readonly year: number
  readonly lines: readonly StoredBasisLine[]
  readonly mayWrite: boolean
  /** Whether who looks may plan somewhere; what of it is asked when they do. */
  readonly mayPlan: boolean
  /** The chain as it stands now, which a suggestion is taken into the plan of. */
  readonly loaded: Loaded
}

/** @refuses mayNot, noChain, noSuchRound, roundNotInForce, noSuchService */
export const seeBasis = async (
  asking: Asking,
  round: string,
  id: string,
  year: number,
): Promise<SeenBasis | NoRound | NoSuchService> => {
  const seen = await seeService(asking, round, id)
  if ('refused' in seen) return seen
  const { opened, service } = seen
  const { visitor, tx } = asking
  const refused = forbidden(visitor, 'writeBasis', opened.chain.bodies, service.owner)
  return {
    ...{ opened, service, year, loaded: opened.loaded },
    ...(await figuresOf(asking, service)),
    lines: await basisLinesOf(tx, id, year),
    mayWrite: refused === null && opened.version === undefined,
    mayPlan: mayAnywhere(visitor.held, 'editChain') && opened.version === undefined,
  }
}

const mayWrite = async (
  asking: Asking,
  id: string,
): Promise<{ readonly tx: Tx; readonly loaded: Loaded } | MayNot | NoSuch> => {
  const loaded = await loadChain(asking.tx, asking.memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const service = (await servicesIn(asking.tx, loaded.chain)).find((one) => one.id === id)
  if (service === undefined) return { refused: 'noSuchService', service: id }
  const as = allowed(asking, 'writeBasis', loaded.chain.bodies, service.owner)
  return 'refused' in as ? as : { ...as, loaded }
}

/** Whether what a line names is there, and a limit's number is one of its measure. */
const notThere = (
  { chain }: Loaded,
  { node, measure: id, amount }: Pick<StoredBasisLine, 'node' | 'measure' | 'amount'>,
): NoSuch | ValueFault | null => {
  if (node !== null && !chain.nodes.has(node)) return { refused: 'noSuchNode', node }
  if (id === null) return null
  const measure = chain.measures.get(id)
  if (measure === undefined || !isNumber(measure.unit))
    return { refused: 'noSuchMeasure', measure: id }
  const number = acceptNumber(measure, amount ?? '')
  return 'refused' in number ? number : null
}

/**
 * Writes a line, or one that is there anew.
 * @refuses mayNot, noChain, noSuchService, noSuchNode, noSuchMeasure, noSuchBasisLine, basisLineMoved,
 *   what acceptBasis refuses, an amount that is none
 */
export const writeBasis = async (
  asking: Asking,
  { service, year, sort, line, basedOn, ...written }: WriteBasisRequest,
): Promise<{ readonly done: true } | NotWritten> => {
  const as = await mayWrite(asking, service)
  if ('refused' in as) return as
  const words = acceptBasis(sort, written)
  if ('refused' in words) return words
  const gone = notThere(as.loaded, words)
  if (gone !== null) return gone
  const { name } = asking.visitor
  if (line === null) {
    await addBasisLine(as.tx, { ...words, service, year, sort }, name)
    return { done: true }
  }
  const known = await basisLineAt(as.tx, line, basedOn)
  if ('refused' in known) return known
  // NOTE who may write of one service has no right to another's lines.
  if (known.service !== service || known.sort !== sort) return { refused: 'noSuchBasisLine' }
  await changeBasisLine(as.tx, known, words, name)
  return { done: true }
}

/** Takes a line away. @refuses mayNot, noChain, noSuchService, noSuchBasisLine, basisLineMoved */
export const withdrawBasis = async (
  asking: Asking,
  { line, basedOn }: WithdrawBasisRequest,
): Promise<{ readonly done: true } | NotWritten> => {
  const known = await basisLineAt(asking.tx, line, basedOn)
  if ('refused' in known) return known
  const as = await mayWrite(asking, known.service)
  if ('refused' in as) return as
  await withdrawBasisLine(as.tx, known, asking.visitor.name)
  return { done: true }
}
