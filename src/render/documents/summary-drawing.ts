// How many have which grade, as a bar: for formats that lay out no boxes of their own.
import type { Picture, ReportSummary } from '../../domain/reports/report.ts'
import { TEXT_WIDTH } from './standalone-drawing.ts'
import { toneColours } from './tones.ts'

const HEIGHT = 24
const BETWEEN = 2
const EDGE = 2
/** A part less wide than this has no room for its number. */
const LEAST_WIDE = 20

/** The bar, with a number in each part that has room; the words stand beside it. null: nobody is graded. */
export const summaryDrawing = ({ parts }: ReportSummary): Picture | null => {
  const shown = parts.filter(({ count }) => count > 0)
  const whole = shown.reduce((sum, { count }) => sum + count, 0)
  if (whole === 0) return null
  const room = TEXT_WIDTH - BETWEEN * (shown.length - 1)
  let left = 0
  const drawn = shown.map(({ grade, count }) => {
    const wide = (room * count) / whole
    const { ink, tint } = toneColours(grade.tone)
    const x = left
    left += wide + BETWEEN
    const frame =
      grade.tone === 'none'
        ? `<rect x="${x + 0.25}" y="0.25" width="${wide - 0.5}" height="${HEIGHT - EDGE}" fill="none" stroke="${ink}" stroke-width="0.5"/>`
        : ''
    const number =
      wide < LEAST_WIDE
        ? ''
        : `<text x="${x + wide / 2}" y="15" text-anchor="middle" font-size="9" font-weight="600" fill="${ink}">${count}</text>`
    return `<rect x="${x}" width="${wide}" height="${HEIGHT - EDGE}" fill="${tint}"/>${frame}<rect x="${x}" y="${HEIGHT - EDGE}" width="${wide}" height="${EDGE}" fill="${ink}"/>${number}`
  })
  return {
    ...{ is: 'drawing', width: TEXT_WIDTH, height: HEIGHT },
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${TEXT_WIDTH} ${HEIGHT}" width="${TEXT_WIDTH}" height="${HEIGHT}" font-family="Inter">${drawn.join('')}</svg>`,
  }
}
