// Outcomes of periods that have not begun on the day: no chain with such is read in, and check says the same.
import { valuesAhead } from '../domain/chain/lint-days.ts'
import { sentenceForFault, withPlace } from '../text/refusals.ts'
import type { Asked } from './command.ts'
import type { NotOpened, OpenedChain } from './open-chain.ts'

/** Each as anybody who reported it would be told, where it stands; null where there is none. */
export const refusedAhead = (
  { versions }: OpenedChain,
  { language, terminal }: Asked,
): NotOpened | null => {
  const found = versions.flatMap(({ chain, place }) =>
    valuesAhead(chain, terminal.today).map(({ period, begins, on }) => {
      const { file, line, column, path } = place(on)
      const fault = { refused: 'periodNotBegun', period, begins } as const
      const sentence = sentenceForFault(fault, language)
      return { refused: fault.refused, file, line, column, path, sentence }
    }),
  )
  const faults = [...new Map(found.map((one) => [JSON.stringify(one), one])).values()]
  const sentences = faults.map((one) => withPlace(one, one.sentence))
  return faults.length === 0 ? null : { is: 'refused', sentences, faults }
}
