// As what a frozen version can be shown to the citizens, by how far it has come and what they see already.
import type { TreatmentStage } from './decisions.ts'

/** A frozen version as it stood, on its way to be decided, or decided. */
export const SHOWN_AS = ['published', 'proposed', 'decided'] as const
export type ShownAs = (typeof SHOWN_AS)[number]

/**
 * A proposal is what a meeting is still to treat (kommunallagen 8:14–16 a). Citizens are shown the latest
 * version, so none is put in the place of a later one that they see.
 */
export const shownAs = (stage: TreatmentStage, isLaterShown: boolean): readonly ShownAs[] => {
  if (isLaterShown) return []
  switch (stage) {
    case 'decided':
      return ['decided']
    case 'underWay':
      return ['proposed', 'published']
    case 'amended':
    case 'sentBack':
    case 'noted':
    case 'replaced':
      return ['published']
  }
}
