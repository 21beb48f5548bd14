// A report's main findings as slides for a meeting, which PowerPoint edits.
import { checkReport, type ReportFault } from '../../domain/reports/check-report.ts'
import type { Report } from '../../domain/reports/report.ts'
import { reportWords } from '../../text/report-words.ts'
import { slideWords } from '../../text/slides.ts'
import { dataOf, wordPicture } from './draw-png.ts'
import { paperText } from './paper-text.ts'
import { Deck, type DeckSlide } from './pptx.ts'
import { sizeOnPaper } from './size-on-paper.ts'
import { drawContents } from './slide-contents.ts'
import {
  CONTENT,
  defineLayouts,
  faceOf,
  isColoured,
  languageOf,
  lettersFor,
  WHITE,
  WIDE,
} from './slide-look.ts'
import { mendSlides } from './slide-parts.ts'
import { slidesOf } from './slides.ts'
import { brandOf, INK } from './word-styles.ts'

export type WrittenSlides =
  | { readonly slides: Uint8Array }
  | { readonly refused: 'unfit'; readonly faults: readonly ReportFault[] }

const TITLE_LETTERS = [
  [80, 28],
  [140, 24],
  [240, 19],
] as const

/** «Utkast», where the report's standing does not begin with it. */
const markOf = ({ isDraft, standing, language }: Report): string => {
  const { draft } = reportWords(language)
  return isDraft && !standing.startsWith(draft) ? draft : ''
}

/** Where the logo has room, in inches. */
const LOGO = { w: 2.1, h: 1.1 } as const
const POINTS = 72

/** How high a picture stands across the top of the first slide. */
const BAND = 1.95
/** White around a logo that stands on a picture or a field of colour. */
const PLATE = 0.14

const addPicture = (slide: DeckSlide, { house: { coverPicture } }: Report): void => {
  if (coverPicture === undefined) return
  const { width, height } = coverPicture.picture
  const high = (WIDE.width * height) / width
  const drawn = wordPicture(coverPicture.picture, WIDE.width * POINTS)
  if (drawn === null) return
  slide.addImage({
    ...{ data: dataOf(drawn), altText: paperText(coverPicture.alt) },
    ...(high <= BAND
      ? { x: 0, y: 0, w: (BAND * width) / height, h: BAND }
      : { x: 0, y: 0, w: WIDE.width, h: high }),
    sizing: { type: 'crop', x: 0, y: Math.max(0, (high - BAND) / 2), w: WIDE.width, h: BAND },
  })
}

const addLogo = (slide: DeckSlide, report: Report): void => {
  const { logo, coverPicture } = report.house
  if (logo === null) return
  const { width, height } = sizeOnPaper(logo.picture, {
    width: LOGO.w * POINTS,
    height: LOGO.h * POINTS,
  })
  const drawn = wordPicture(logo.picture, width)
  if (drawn === null) return
  const [w, h] = [width / POINTS, height / POINTS]
  const y = WIDE.edge * 0.7
  if (isColoured(report) || coverPicture !== undefined)
    slide.addShape('rect', {
      ...{ x: WIDE.edge - PLATE, y: y - PLATE, w: w + 2 * PLATE, h: h + 2 * PLATE },
      fill: { color: WHITE },
    })
  slide.addImage({
    ...{ data: dataOf(drawn), altText: paperText(logo.alt) },
    ...{ x: WIDE.edge, y, w, h },
  })
}

const addFirst = (deck: Deck, report: Report): void => {
  const slide = deck.addSlide({ masterName: 'Titel' })
  const isFilled = isColoured(report)
  const face = { fontFace: faceOf(report.house), lang: languageOf(report) }
  const title = paperText(report.title)
  slide.addText(title, {
    ...{
      placeholder: 'title',
      ...face,
      fontSize: lettersFor(
        title,
        [
          [40, 44],
          [90, 32],
        ],
        20,
      ),
    },
  })
  const said = [
    { text: report.subtitle, size: 24, bold: false },
    { text: report.municipality, size: 20, bold: true },
    { text: report.standing, size: 16, bold: false },
    { text: markOf(report), size: 16, bold: true },
    { text: report.house.foot ?? '', size: 12, bold: false },
  ].filter(
    ({ text }, at, all) =>
      ![report.title, '', ...all.slice(0, at).map((one) => one.text)].includes(text),
  )
  slide.addText(
    said.map(({ text, size, bold }) => ({
      text: paperText(text),
      options: { fontSize: lettersFor(text, [[90, size]], 11), bold, breakLine: true },
    })),
    {
      ...{ ...face, x: WIDE.edge, y: 4.1, w: CONTENT.w, h: 2.6, margin: 0, valign: 'top' },
      ...{ color: isFilled ? WHITE : INK, paraSpaceAfter: 6 },
    },
  )
  addPicture(slide, report)
  addLogo(slide, report)
  slide.addNotes(
    paperText(
      [
        slideWords(report.language).takenFrom(report.title),
        ...report.facts.map(([label, value]) => `${label}: ${value}`),
      ].join('\n'),
    ),
  )
}

/**
 * The report's main findings as PowerPoint, dated `at` (milliseconds since 1970). What makes the report
 * unfit is told by block before anything is made.
 */
export const writeSlides = async (report: Report, at: number): Promise<WrittenSlides> => {
  const faults = checkReport(report)
  if (faults.length > 0) return { refused: 'unfit', faults }
  const deck = new Deck()
  deck.layout = 'LAYOUT_WIDE'
  deck.title = paperText(report.title)
  deck.subject = paperText(report.subtitle)
  deck.author = paperText(report.municipality)
  // NOTE the writer puts this into its XML as it stands, so it is no text of the report's.
  deck.company = ''
  const face = faceOf(report.house)
  deck.theme = { headFontFace: face, bodyFontFace: face }
  defineLayouts(deck, report)
  addFirst(deck, report)
  const [lang, brand] = [languageOf(report), brandOf(report.house)]
  const { unreadable } = reportWords(report.language)
  const from = slideWords(report.language).from(report.title, report.municipality)
  const shown = slidesOf(report)
  for (const one of shown) {
    const slide = deck.addSlide({ masterName: 'Innehåll' })
    const title = paperText(one.title)
    const fontSize = lettersFor(title, TITLE_LETTERS, 15)
    slide.addText(title, { placeholder: 'title', fontFace: face, lang, fontSize })
    drawContents({ slide, face, lang, brand, unreadable }, one)
    slide.addNotes(paperText([...one.notes, from].join('\n')))
  }
  const made = await deck.write({ outputType: 'nodebuffer' })
  if (!(made instanceof Uint8Array)) throw new Error('writeSlides: no bytes')
  const charts = shown.flatMap((one) => (one.is === 'chart' ? [one.chart] : []))
  return { slides: await mendSlides(made, { language: lang, at, charts }) }
}
