// A Word template to start from: the house template's cover and styles, with every place that a report fills.
import {
  Document,
  Footer,
  Header,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx'
import type { HouseTemplate } from '../../domain/reports/report.ts'
import { houseTemplateWords } from '../../text/house-template.ts'
import type { Language } from '../../text/language.ts'
import { reportWords } from '../../text/report-words.ts'
import { CONTENT_PLACE, TEMPLATE_PLACES } from './check-word-template.ts'
import { wordPicture } from './draw-png.ts'
import { sizeOnPaper } from './size-on-paper.ts'
import { textRun } from './word-runs.ts'
import { LISTS, QUIET, TEXT_TWIPS, wordStyles } from './word-styles.ts'

const LOGO = { width: 150, height: 56 }
/** Pixels that Word counts to a point. */
const PIXELS = 96 / 72
const SMALL = { size: 16, color: QUIET }

const logoOf = ({ logo }: HouseTemplate): readonly Paragraph[] => {
  if (logo === null) return []
  const { width, height } = sizeOnPaper(logo.picture, LOGO)
  const drawn = wordPicture(logo.picture, width)
  if (drawn === null) return []
  const size = { width: Math.round(width * PIXELS), height: Math.round(height * PIXELS) }
  const altText = { name: '', description: logo.alt }
  const image = new ImageRun({
    ...{ type: drawn.type, data: drawn.bytes, altText },
    transformation: size,
  })
  return [new Paragraph({ children: [image] })]
}

/** The example as a Word file; its places have their names in the reader's language. */
export const writeWordTemplate = async (
  house: HouseTemplate,
  municipality: string,
  language: Language,
): Promise<Uint8Array> => {
  const { word } = houseTemplateWords(language)
  const { contents, page, of } = reportWords(language)
  const place = ([sv, en]: readonly [string, string]) => `{{${language === 'sv' ? sv : en}}}`
  const [title, subtitle, of_, standing] = TEMPLATE_PLACES.map(place)
  const tabStops = [{ type: TabStopType.RIGHT, position: TEXT_TWIPS }]
  const tab = new TextRun({ children: ['\t'] })
  const number = new TextRun({
    ...SMALL,
    children: ['\t', `${page} `, PageNumber.CURRENT, ` ${of} `, PageNumber.TOTAL_PAGES],
  })
  const said = (text = '', look = {}) => textRun(text, look)
  const made = new Document({
    styles: wordStyles(house, language),
    numbering: LISTS,
    sections: [
      {
        properties: { titlePage: true },
        headers: {
          first: new Header({ children: [new Paragraph('')] }),
          default: new Header({
            children: [
              new Paragraph({
                tabStops,
                children: [said(title, SMALL), tab, said(standing, SMALL)],
              }),
            ],
          }),
        },
        footers: {
          first: new Footer({
            children: [new Paragraph({ children: [said(house.foot ?? municipality, SMALL)] })],
          }),
          default: new Footer({
            children: [
              new Paragraph({
                tabStops,
                children: [said(house.foot ?? municipality, SMALL), number],
              }),
            ],
          }),
        },
        children: [
          ...logoOf(house),
          new Paragraph({ style: 'Title', spacing: { before: 3600 }, children: [said(title)] }),
          new Paragraph({ style: 'Subtitle', children: [said(subtitle)] }),
          new Paragraph({ children: [said(of_, { bold: true })] }),
          new Paragraph({ children: [said(standing)] }),
          new Paragraph({
            ...{ style: 'Contents', pageBreakBefore: true },
            children: [said(contents)],
          }),
          new TableOfContents(contents, { hyperlink: true, headingStyleRange: '1-3' }),
          new Paragraph({
            pageBreakBefore: true,
            children: [said(word.exampleText, { italics: true, color: QUIET })],
          }),
          new Paragraph({ children: [said(place(CONTENT_PLACE))] }),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(made))
}
