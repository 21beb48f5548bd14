// Whether what a chain says of its services is of bodies and measures that are there.
import type { Chain } from './chain.ts'
import type { Faulty } from './chain-fault.ts'
import { refer } from './refer.ts'

/** Units that are no bodies and measures that are none, by the service's place in the file. */
export const checkServices = (
  chain: Pick<Chain, 'bodies' | 'measures' | 'services'>,
): readonly Faulty[] =>
  (chain.services ?? []).flatMap(({ owner, units = [], measures = [] }, index) => [
    ...refer('body', owner, chain.bodies, ['services', index, 'owner']),
    ...units.flatMap((id, at) => refer('body', id, chain.bodies, ['services', index, 'units', at])),
    ...measures.flatMap((id, at) =>
      refer('measure', id, chain.measures, ['services', index, 'measures', at]),
    ),
  ])
