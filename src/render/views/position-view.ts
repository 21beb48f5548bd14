// Where a value lies in its group, as it is shown: the part's word with its rank, or why it is grey.
import type { PositionView } from '../../contract/comparison.ts'
import type { GreyBecause, Place, PositionColour } from '../../domain/comparison/position.ts'
import { comparingWords } from '../../text/comparing.ts'
import type { Language } from '../../text/language.ts'

const PLACES = {
  green: 'best',
  yellow: 'middle',
  red: 'worst',
  grey: 'grey',
} as const satisfies Record<PositionColour, PositionView['place']>

export type Placed =
  | Pick<Place, 'colour' | 'rank' | 'of' | 'tied'>
  | { readonly colour: 'grey'; readonly because: GreyBecause }

/** «plats 7 av 15», and with how many it is shared. */
export const sayRank = (
  { rank, of, tied }: Pick<Place, 'rank' | 'of' | 'tied'>,
  language: Language,
): string => {
  const words = comparingWords(language)
  const said = words.rank(rank, of)
  return tied === 0 ? said : `${said}, ${words.tied(tied)}`
}

export const positionView = (position: Placed, language: Language): PositionView => {
  const { positions, because } = comparingWords(language)
  const place = PLACES[position.colour]
  // The cause is all there is to say of a grey one.
  return position.colour === 'grey'
    ? { place, word: because[position.because] }
    : { place, word: positions[position.colour], rank: sayRank(position, language) }
}
