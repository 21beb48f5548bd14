// The services of a municipality: those it names itself, else those that come with the program.
import { type Service, servicesOf } from '../../domain/comparison/services.ts'
import type { Chain } from '../../domain/goals/chain.ts'
import { type ShippedServices, shippedServices } from '../../sources/files/shipped-services.ts'
import type { Tx } from '../../store/tx.ts'
import { type LookedAtRound, lookAtRound } from '../chain/look-at-round.ts'
import type { NoRound } from '../chain/open-round.ts'
import type { Asking } from '../visitor.ts'
import { datasetRead } from './statistics-read.ts'

export type NoSuchService = { readonly refused: 'noSuchService'; readonly service: string }

/** What the program has of the dataset that key figures are read from. */
const shippedFor = async (tx: Tx): Promise<ShippedServices> =>
  shippedServices(await datasetRead(tx, undefined))

const servicesBy = (
  shipped: ShippedServices,
  { services: said }: Pick<Chain, 'services'>,
): readonly Service[] => {
  if (said === undefined) return shipped.services
  // NOTE one that the dataset tells nothing of is named by its own file.
  const ids = new Set(shipped.services.map(({ id }) => id))
  const others = shippedServices().services.filter(({ id }) => !ids.has(id))
  return servicesOf([...shipped.services, ...others], said)
}

export const servicesIn = async (
  tx: Tx,
  chain: Pick<Chain, 'services'>,
): Promise<readonly Service[]> => servicesBy(await shippedFor(tx), chain)

export type SeenServices = {
  readonly opened: LookedAtRound
  readonly services: readonly Service[]
  /** Where the program's choice of key figures is known from. */
  readonly source: Pick<ShippedServices, 'source' | 'note'>
}

/** Those of the chain as it is in the round. @refuses mayNot, noChain, noSuchRound, roundNotInForce */
export const seeServices = async (
  asking: Asking,
  round: string,
): Promise<SeenServices | NoRound> => {
  const opened = await lookAtRound(asking, round)
  if ('refused' in opened) return opened
  const shipped = await shippedFor(asking.tx)
  const { source, note } = shipped
  return {
    opened,
    services: servicesBy(shipped, opened.chain),
    source: { source, ...(note === undefined ? {} : { note }) },
  }
}

export type SeenService = { readonly opened: LookedAtRound; readonly service: Service }

/** @refuses mayNot, noChain, noSuchRound, roundNotInForce, noSuchService */
export const seeService = async (
  asking: Asking,
  round: string,
  id: string,
): Promise<SeenService | NoRound | NoSuchService> => {
  const seen = await seeServices(asking, round)
  if ('refused' in seen) return seen
  const service = seen.services.find((one) => one.id === id)
  return service === undefined
    ? { refused: 'noSuchService', service: id }
    : { opened: seen.opened, service }
}
