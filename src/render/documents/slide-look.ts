// How slides look: the municipality's colour kept readable, letters, and the two layouts.
import type { HouseTemplate, Report } from '../../domain/reports/report.ts'
import { reportWords } from '../../text/report-words.ts'
import { paperText } from './paper-text.ts'
import type { Deck } from './pptx.ts'
import { brandOf, QUIET } from './word-styles.ts'

/** Inches, as everything of a slide. */
export const WIDE = { width: 13.333, height: 7.5, edge: 0.6 } as const
export const CONTENT = { x: WIDE.edge, y: 1.75, w: WIDE.width - 2 * WIDE.edge, h: 4.55 } as const
export const WHITE = 'FFFFFF'

// NOTE what every reader has: a typeface that is not installed is replaced by any.
const FACES = { sans: 'Arial', serif: 'Georgia' } as const
export const faceOf = ({ typeface }: HouseTemplate): string => FACES[typeface]

export const languageOf = ({ language }: Report): 'sv-SE' | 'en-GB' =>
  language === 'sv' ? 'sv-SE' : 'en-GB'

/** Points in which so long a text has room: the largest whose limit it keeps, else the last. */
export const lettersFor = (
  text: string,
  sizes: readonly (readonly [upTo: number, points: number])[],
  least: number,
): number => sizes.find(([upTo]) => text.length <= upTo)?.[1] ?? least

const POINTS = 72
/** The room below a slide's title, in points. */
export const POINTS_HIGH = CONTENT.h * POINTS

/** How wide a bold letter of Arial is on the whole, of its height. */
const LETTER = 0.58

/** How many lines a text takes in letters of so many points, in so many inches. */
export const linesOf = (text: string, points: number, inches: number): number =>
  Math.ceil((text.length * points * LETTER) / (inches * POINTS))

/** Whether the first slide is filled with the colour. */
export const isColoured = ({ house }: Report): boolean => house.cover === 'colour'

const titlePlace = (color: string, y: number, h: number, valign: 'middle' | 'bottom') =>
  ({
    placeholder: {
      options: {
        name: 'title',
        type: 'title',
        align: 'left',
        ...{ x: WIDE.edge, y, w: CONTENT.w, h, margin: 0, valign, bold: true, color },
      },
      text: '',
    },
  }) as const

/** The layouts «Titel» and «Innehåll», with what stands on every slide. */
export const defineLayouts = (deck: Deck, report: Report): void => {
  const brand = brandOf(report.house)
  const small = {
    fontFace: faceOf(report.house),
    fontSize: 11,
    margin: 0,
    color: QUIET,
    valign: 'middle',
  } as const
  const foot = { y: 6.92, h: 0.3 } as const
  const mark = report.isDraft ? reportWords(report.language).draft : ''
  deck.defineSlideMaster({
    ...{ title: 'Titel', background: { color: isColoured(report) ? brand : WHITE } },
    objects: [titlePlace(isColoured(report) ? WHITE : brand, 2, 1.9, 'bottom')],
  })
  deck.defineSlideMaster({
    ...{ title: 'Innehåll', background: { color: WHITE } },
    objects: [
      { rect: { x: 0, y: 0, w: WIDE.width, h: 0.14, fill: { color: brand } } },
      titlePlace(brand, 0.4, 1.15, 'middle'),
      {
        text: {
          text: paperText(`${report.municipality} · ${report.title}`.slice(0, 110)),
          options: { ...small, ...foot, x: WIDE.edge, w: 8.6 },
        },
      },
      {
        text: {
          text: mark,
          options: { ...small, ...foot, x: 9.4, w: 2.6, align: 'right', bold: true, color: brand },
        },
      },
    ],
    slideNumber: { ...small, ...foot, x: 12.2, w: 0.6, align: 'right' },
  })
}
