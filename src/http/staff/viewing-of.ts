// A living round as the staff's pages see it, with the addresses of the app.
import { type Viewing, viewIn } from '../../render/views/viewing.ts'
import type { Language } from '../../text/language.ts'
import type { OpenRound } from '../../usecases/chain/rounds-in-memory.ts'

export const viewingOf = (
  { model, chain, facts, conclusions }: OpenRound,
  organisation: string,
  language: Language,
): Viewing => {
  const { round, at } = facts
  const base = `/app/${organisation}/${round.id}-${round.year}`
  return viewIn({ model, chain, round, at, conclusions, facts }, language, {
    home: base,
    node: (id) => `${base}/mal/${encodeURIComponent(id)}`,
    measure: (id) => `${base}/matt/${encodeURIComponent(id)}`,
    model: `${base}/modell`,
  })
}
