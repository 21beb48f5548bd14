// How a report looks in Word: by named styles, so that whoever gets it can change them in one place.
import {
  BorderStyle,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx'
import type { HouseTemplate } from '../../domain/reports/report.ts'
import { LEAST_CONTRAST, readable } from '../../ui/theme.ts'

export const INK = '14212e'
export const QUIET = '4a5a6a'
export const HAIRLINE = 'd5dde5'
export const GROUND = 'f5f7f9'

/** As Word names a colour, `rrggbb`. */
export const wordColour = (colour: string): string => colour.slice(1)

export const brandOf = ({ colour }: HouseTemplate): string =>
  wordColour(readable(colour, LEAST_CONTRAST))

// NOTE what every reader has: a typeface that is not installed is replaced by any.
const FACES = { sans: 'Arial', serif: 'Georgia' } as const

/** Points as Word counts letters (halves) and space (twentieths). */
const letters = (points: number): number => points * 2
const space = (points: number): number => points * 20

// NOTE the rule is told, or LibreOffice takes the line's height as exact and cuts pictures.
const spacing = (before: number, after: number, line = 276) => ({
  ...{ before: space(before), after: space(after), line },
  lineRule: LineRuleType.AUTO,
})

const rule = (size: number, space: number, color: string) =>
  ({ style: BorderStyle.SINGLE, size, space, color }) as const

const styled = (
  id: string,
  name: string,
  rest: Omit<IParagraphStyleOptions, 'id' | 'name'>,
): IParagraphStyleOptions => ({ id, name, basedOn: 'Normal', quickFormat: true, ...rest })

const remark = (id: string, name: string, colour: string, fill?: string): IParagraphStyleOptions =>
  styled(id, name, {
    run: { size: letters(9.5) },
    paragraph: {
      spacing: spacing(6, 10),
      indent: { left: 140, right: 60 },
      border: {
        left: rule(18, 6, colour),
        // NOTE edges of the field's own colour are the only room that Word gives around its words.
        ...(fill === undefined ? {} : { top: rule(4, 4, fill), bottom: rule(4, 4, fill) }),
      },
      ...(fill === undefined ? {} : { shading: { fill } }),
    },
  })

const paragraphStyles = (brand: string): readonly IParagraphStyleOptions[] => [
  styled('Subtitle', 'Subtitle', {
    run: { size: letters(15), color: QUIET },
    paragraph: { spacing: spacing(0, 18) },
  }),
  styled('Quote', 'Quote', {
    run: { size: letters(11) },
    paragraph: {
      spacing: spacing(8, 12),
      indent: { left: 240 },
      border: { left: rule(18, 8, brand) },
    },
  }),
  styled('Contents', 'TOC Heading', {
    run: { size: letters(19), bold: true, color: brand },
    paragraph: { spacing: spacing(24, 10, 240), keepNext: true },
  }),
  styled('TableText', 'Table Text', {
    run: { size: letters(8.5) },
    paragraph: { spacing: spacing(2, 2, 252) },
  }),
  styled('TableNote', 'Table Note', {
    run: { size: letters(8), color: QUIET },
    paragraph: { spacing: spacing(3, 3, 252) },
  }),
  styled('Standing', 'Standing', {
    paragraph: {
      spacing: spacing(4, 4),
      border: { bottom: rule(4, 3, HAIRLINE), between: rule(4, 3, HAIRLINE) },
    },
  }),
  remark('RemarkOrigin', 'Remark Origin', HAIRLINE),
  remark('RemarkLaw', 'Remark Law', QUIET, GROUND),
  remark('RemarkUnapproved', 'Remark Unapproved', '6b4700', 'fdf0c8'),
  remark('RemarkMadeUp', 'Remark Made Up', '6b4700', 'fdf0c8'),
  ...[1, 2, 3].map((level) =>
    styled(`TOC${level}`, `toc ${level}`, {
      run: { bold: level === 1 },
      paragraph: {
        spacing: spacing(level === 1 ? 6 : 0, 2),
        indent: { left: (level - 1) * 280 },
      },
    }),
  ),
]

/** The width of the text on an A4 page, in twentieths of a point. */
export const TEXT_TWIPS = 9070

const heading = (size: number, before: number, after: number, color: string) => ({
  run: { size: letters(size), bold: true, color, italics: false },
  paragraph: { spacing: spacing(before, after, 252), keepNext: true },
})

export const wordStyles = (house: HouseTemplate, language: 'sv' | 'en'): IStylesOptions => {
  const brand = brandOf(house)
  return {
    default: {
      document: {
        run: {
          ...{ font: FACES[house.typeface], size: letters(10), color: INK },
          language: { value: language === 'sv' ? 'sv-SE' : 'en-GB' },
        },
        paragraph: { spacing: spacing(0, 8) },
      },
      title: {
        run: { size: letters(32), bold: true, color: brand },
        paragraph: { spacing: spacing(0, 8, 240) },
      },
      heading1: heading(19, 24, 9, brand),
      heading2: heading(13.5, 18, 6, INK),
      heading3: heading(11, 14, 4, INK),
      heading4: heading(10, 12, 3, INK),
      caption: {
        run: { size: letters(9), color: INK, italics: false, bold: true },
        paragraph: { spacing: spacing(10, 4, 252) },
      },
      listParagraph: { paragraph: { spacing: spacing(0, 3), contextualSpacing: false } },
      hyperlink: { run: { color: brand, underline: {} } },
      footnoteText: { run: { size: letters(8) }, paragraph: { spacing: spacing(0, 2, 252) } },
    },
    paragraphStyles: [...paragraphStyles(brand)],
  }
}

const LEVELS = [0, 1, 2, 3, 4, 5]
const BULLETS = ['•', '–', '◦']

const indented = (level: number) => ({
  paragraph: { indent: { left: 340 * (level + 1), hanging: 300 } },
})

/** Lists as Word numbers them: one reference for bullets, one for numbers. */
export const LISTS: INumberingOptions = {
  config: [
    {
      reference: 'bullets',
      levels: LEVELS.map((level) => ({
        ...{ level, format: LevelFormat.BULLET, text: BULLETS[level % 3] ?? '•' },
        style: indented(level),
      })),
    },
    {
      reference: 'numbers',
      levels: LEVELS.map((level) => ({
        ...{ level, format: LevelFormat.DECIMAL, text: `%${level + 1}.` },
        style: indented(level),
      })),
    },
  ],
}
