// The services of a municipality: those it names itself, else those that come with the program.
import { type Service, servicesOf } from '../../domain/comparison/services.ts'
import type { Chain } from '../../domain/goals/chain.ts'
import { shippedServices } from '../../sources/files/shipped-services.ts'
import { type LookedAtRound, lookAtRound } from '../chain/look-at-round.ts'
import type { NoRound } from '../chain/open-round.ts'
import type { Asking } from '../visitor.ts'

export type NoSuchService = { readonly refused: 'noSuchService'; readonly service: string }

export const servicesIn = ({ services }: Pick<Chain, 'services'>): readonly Service[] =>
  servicesOf(shippedServices().services, services)

/** Where the program's choice of key figures is known from. */
export const servicesSource = () => {
  const { source, note } = shippedServices()
  return { source, ...(note === undefined ? {} : { note }) }
}

export type SeenServices = {
  readonly opened: LookedAtRound
  readonly services: readonly Service[]
}

/** Those of the chain as it is in the round. @refuses mayNot, noChain, noSuchRound, roundNotInForce */
export const seeServices = async (
  asking: Asking,
  round: string,
): Promise<SeenServices | NoRound> => {
  const opened = await lookAtRound(asking, round)
  return 'refused' in opened ? opened : { opened, services: servicesIn(opened.chain) }
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
