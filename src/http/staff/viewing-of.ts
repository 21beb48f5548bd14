// A round, living or frozen, as the staff's pages see it, with the addresses of the app.
import { comparisonAddress } from '../../render/views/comparison-page-view.ts'
import { type Viewing, viewIn } from '../../render/views/viewing.ts'
import type { Language } from '../../text/language.ts'
import type { LookedAtRound } from '../../usecases/chain/look-at-round.ts'

export const viewingOf = (
  { model, chain, facts, conclusions, version }: LookedAtRound,
  organisation: string,
  language: Language,
): Viewing => {
  const { round, at } = facts
  const name = `${round.id}-${round.year}`
  const base = `/app/${organisation}/${version === undefined ? name : `${name}~${version}`}`
  return viewIn({ model, chain, round, at, conclusions, facts }, language, {
    home: base,
    node: (id) => `${base}/mal/${encodeURIComponent(id)}`,
    measure: (id) => `${base}/matt/${encodeURIComponent(id)}`,
    tag: (id) => `${base}/markning/${encodeURIComponent(id)}`,
    programmes: `${base}/program`,
    programme: (id) => `${base}/program/${encodeURIComponent(id)}`,
    model: `${base}/modell`,
    keyFigure: ({ dataset, keyFigure }) => comparisonAddress(organisation, keyFigure, { dataset }),
  })
}
