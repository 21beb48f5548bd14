// A report's figures on slides: as a chart that PowerPoint edits, or as the picture they are.
import type { ReportFigure } from '../../domain/reports/report.ts'
import { dataOf, wordPicture } from './draw-png.ts'
import { paperText } from './paper-text.ts'
import type { ChartOptions } from './pptx.ts'
import { sizeOnPaper } from './size-on-paper.ts'
import type { SlideChart } from './slide-chart.ts'
import { type Drawing, textIn } from './slide-drawing.ts'
import { CONTENT, lettersFor } from './slide-look.ts'
import { HAIRLINE, INK } from './word-styles.ts'

const PALETTE = [INK, '9A5B00', '5B3E96', '00695C', '7A1F3D']

/** Values by year, as lines with their numbers. */
export const drawChart = (drawing: Drawing, chart: SlideChart, alt: string): void => {
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

/** A picture as large as there is room for; its words alone where it cannot be read. */
export const drawPicture = (drawing: Drawing, { alt, picture }: ReportFigure): void => {
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
  drawing.slide.addImage({
    data: dataOf(drawn),
    ...{ x: CONTENT.x + (CONTENT.w - size.w) / 2, y: CONTENT.y + (CONTENT.h - size.h) / 2 },
    ...{ ...size, altText: paperText(alt) },
  })
}
