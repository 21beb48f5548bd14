// What each thing that is drawn on a slide is given.
import type { DeckSlide } from './pptx.ts'
import { INK } from './word-styles.ts'

/** The slide that is drawn on, and how its letters look. */
export type Drawing = {
  readonly slide: DeckSlide
  readonly face: string
  readonly lang: string
  readonly brand: string
  /** What is said of a picture that cannot be read. */
  readonly unreadable: string
}

export const textIn = ({ face, lang }: Drawing, fontSize: number) =>
  ({ fontFace: face, lang, fontSize, color: INK, margin: 0 }) as const
