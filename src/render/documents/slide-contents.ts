// What stands on a slide below its title, as shapes, tables and charts that PowerPoint edits.
import type { ReportFigure, ReportTable } from '../../domain/reports/report.ts'
import { wordPicture } from './draw-png.ts'
import { plainText } from './numbered.ts'
import { paperText } from './paper-text.ts'
import type {
  Border,
  CellOptions,
  ChartOptions,
  DeckSlide,
  Row,
  TableOptions,
  TextOptions,
} from './pptx.ts'
import { sizeOnPaper } from './size-on-paper.ts'
import type { SlideChart } from './slide-chart.ts'
import { CONTENT, lettersFor } from './slide-look.ts'
import type { Slide } from './slides.ts'
import { toneColours } from './tones.ts'
import { signedWord } from './word-runs.ts'
import { GROUND, HAIRLINE, INK, QUIET, wordColour } from './word-styles.ts'

type Drawing = {
  readonly slide: DeckSlide
  readonly face: string
  readonly lang: string
  readonly brand: string
  /** What is said of a picture that cannot be read. */
  readonly unreadable: string
}

const textIn = ({ face, lang }: Drawing, fontSize: number) =>
  ({ fontFace: face, lang, fontSize, color: INK, margin: 0 }) as const

/** Each grade on a line of its own: sign and word, a bar as long as they are many, and the number. */
const drawSummary = (drawing: Drawing, { summary }: Extract<Slide, { is: 'summary' }>): void => {
  const parts = summary.parts.filter(({ count }) => count > 0)
  const most = Math.max(...parts.map(({ count }) => count))
  const high = Math.min(0.85, CONTENT.h / Math.max(1, parts.length))
  const bar = { x: 5.4, w: 6.3 }
  for (const [at, { grade, count }] of parts.entries()) {
    const { ink, tint } = toneColours(grade.tone)
    const y = CONTENT.y + at * high
    const word = paperText(signedWord(grade))
    const wide = Math.max(0.06, (bar.w * count) / most)
    drawing.slide.addText(word, {
      ...textIn(
        drawing,
        lettersFor(
          word,
          [
            [34, 18],
            [80, 14],
          ],
          10,
        ),
      ),
      ...{ x: CONTENT.x, y, w: bar.x - CONTENT.x - 0.2, h: high, valign: 'middle', bold: true },
      ...{ color: wordColour(ink), objectName: `${at + 1}` },
    })
    drawing.slide.addShape('rect', {
      ...{ x: bar.x, y: y + high * 0.16, w: wide, h: high * 0.68 },
      fill: { color: wordColour(tint) },
      line: { color: wordColour(ink), width: 1.25 },
      objectName: `${word}: ${count}`,
    })
    drawing.slide.addText(String(count), {
      ...textIn(drawing, 20),
      ...{ x: bar.x + wide + 0.15, y, w: 0.9, h: high, valign: 'middle', bold: true },
    })
  }
}

const drawGoals = (drawing: Drawing, { goals }: Extract<Slide, { is: 'goals' }>): void => {
  const longest = Math.max(...goals.map(({ title, why }) => title.length + why.length))
  const points = lettersFor(
    'x'.repeat(longest),
    [
      [130, 18],
      [240, 16],
      [420, 13],
    ],
    10,
  )
  const line = (text: string, options: TextOptions) => ({
    text: paperText(text),
    options,
  })
  drawing.slide.addText(
    goals.flatMap(({ title, grade, why }) => [
      line(title, { bold: true, fontSize: points, paraSpaceBefore: points / 2, breakLine: true }),
      line(signedWord(grade), {
        ...{ bold: true, fontSize: points - 2, breakLine: why === '' },
        color: wordColour(toneColours(grade.tone).ink),
      }),
      ...(why === '' ? [] : [line(`   ${why}`, { fontSize: points - 2, breakLine: true })]),
    ]),
    { ...textIn(drawing, points), ...CONTENT, valign: 'top' },
  )
}

const PALETTE = [INK, '9A5B00', '5B3E96', '00695C', '7A1F3D']

const drawChart = (drawing: Drawing, chart: SlideChart, alt: string): void => {
  const { lines, labels, decimals } = chart
  const format = `#,##0${decimals === 0 ? '' : `.${'0'.repeat(Math.min(decimals, 6))}`}`
  const letters = { catAxisLabelFontFace: drawing.face, valAxisLabelFontFace: drawing.face }
  const options: ChartOptions & { readonly lang: string } = {
    ...{ ...CONTENT, ...letters, lang: drawing.lang },
    ...{ altText: paperText(alt), objectName: paperText(lines.map(({ name }) => name).join(', ')) },
    chartColors: [drawing.brand, ...PALETTE].slice(0, Math.max(1, lines.length)),
    ...{ lineSize: 2.5, lineDataSymbol: 'circle', lineDataSymbolSize: 8, displayBlanksAs: 'gap' },
    ...{ catAxisLabelFontSize: 12, valAxisLabelFontSize: 12 },
    ...{ catAxisLabelColor: INK, valAxisLabelColor: INK, valAxisLabelFormatCode: format },
    valGridLine: { color: HAIRLINE, size: 0.75 },
    catGridLine: { style: 'none' },
    ...{ showLegend: lines.length > 1, legendPos: 'b', legendFontSize: 12, legendColor: INK },
    ...{ legendFontFace: drawing.face },
    ...{ showValue: lines.length === 1, dataLabelFormatCode: format, dataLabelPosition: 't' },
    ...{ dataLabelFontSize: 12, dataLabelColor: INK, dataLabelFontFace: drawing.face },
  }
  drawing.slide.addChart(
    'line',
    lines.map(({ name, values }) => ({
      name: paperText(name),
      labels: labels.map(paperText),
      // NOTE the writer takes a missing number as a gap, and its types know none.
      values: values as number[],
    })),
    options,
  )
}

const INCH = 72

const drawPicture = (drawing: Drawing, { alt, picture }: ReportFigure): void => {
  const within = { width: CONTENT.w * INCH, height: CONTENT.h * INCH }
  const natural = sizeOnPaper(picture, within)
  const grown = Math.min(within.width / natural.width, within.height / natural.height)
  const scale = picture.is === 'drawing' ? grown : Math.min(1.5, grown)
  const size = { w: (natural.width * scale) / INCH, h: (natural.height * scale) / INCH }
  const drawn = wordPicture(picture, natural.width * scale)
  if (drawn === null) {
    const text = paperText(`${drawing.unreadable} ${alt}`)
    drawing.slide.addText(text, {
      ...textIn(drawing, lettersFor(text, [[300, 18]], 12)),
      ...{ ...CONTENT, valign: 'top', italic: true },
    })
    return
  }
  const type = drawn.type === 'jpg' ? 'jpeg' : 'png'
  drawing.slide.addImage({
    data: `image/${type};base64,${Buffer.from(drawn.bytes).toString('base64')}`,
    ...{ x: CONTENT.x + (CONTENT.w - size.w) / 2, y: CONTENT.y + (CONTENT.h - size.h) / 2 },
    ...{ ...size, altText: paperText(alt) },
  })
}

const INDENT = '   '

const drawTable = (drawing: Drawing, table: ReportTable): void => {
  const whole = table.columns.reduce((sum, { share }) => sum + share, 0)
  const points = table.rows.length > 7 || table.columns.length > 5 ? 12 : 15
  const border = (pt: number, color: string): Border => ({
    type: 'solid',
    pt,
    color,
  })
  const none: Border = { type: 'none' }
  const look = (at: number, isStrong: boolean): CellOptions => ({
    ...{ align: table.columns[at]?.align === 'end' ? 'right' : 'left', valign: 'middle' },
    bold: isStrong,
  })
  const head = table.columns.map(({ heading }, at) => ({
    text: paperText(heading),
    options: { ...look(at, true), border: [none, none, border(1.25, INK), none] },
  })) as Row
  const rows = table.rows.map((row, number) => {
    const isSum = table.sums?.includes(number) ?? false
    return row.map(({ runs, grade, indent = 0 }, at) => {
      const said = [plainText(runs), grade === undefined ? '' : signedWord(grade)]
      return {
        text: paperText(
          `${INDENT.repeat(Math.min(indent, 6))}${said.filter((one) => one).join(' ')}`,
        ),
        options: {
          ...look(at, isSum || grade !== undefined),
          ...(grade === undefined ? {} : { color: wordColour(toneColours(grade.tone).ink) }),
          ...(isSum ? { fill: { color: GROUND } } : {}),
          border: [none, none, border(0.75, isSum ? INK : HAIRLINE), none],
        },
      }
    }) as Row
  })
  drawing.slide.addTable([head, ...rows], {
    ...{
      x: CONTENT.x,
      y: CONTENT.y,
      w: CONTENT.w,
      rowH: Math.min(0.42, CONTENT.h / (rows.length + 1)),
    },
    colW: table.columns.map(({ share }) => (CONTENT.w * share) / whole),
    ...{ fontFace: drawing.face, fontSize: points, color: INK, lang: drawing.lang },
    ...{ margin: [0.04, 0.08, 0.04, 0.08], objectName: paperText(table.caption) },
  } as TableOptions)
}

/** What the slide shows, and what stands below it. */
export const drawContents = (drawing: Drawing, slide: Slide): void => {
  if (slide.is === 'summary') drawSummary(drawing, slide)
  else if (slide.is === 'goals') drawGoals(drawing, slide)
  else if (slide.is === 'chart') drawChart(drawing, slide.chart, slide.figure.alt)
  else if (slide.is === 'picture') drawPicture(drawing, slide.figure)
  else drawTable(drawing, slide.table)
  if (slide.foot.length === 0) return
  const foot = paperText(slide.foot.join(' '))
  drawing.slide.addText(foot, {
    ...textIn(
      drawing,
      lettersFor(
        foot,
        [
          [200, 12],
          [420, 10],
        ],
        8,
      ),
    ),
    ...{ x: CONTENT.x, y: 6.35, w: CONTENT.w, h: 0.5, valign: 'top', color: QUIET },
  })
}
