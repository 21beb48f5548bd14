// Drawings of the shipped examples made to stand alone, for the documents that the tests make.
import type { Picture } from '../../src/domain/reports/report.ts'
import { standaloneDrawing } from '../../src/render/documents/standalone-drawing.ts'
import { measureView } from '../../src/render/views/measure-view.ts'
import { SeriesDrawing } from '../../src/ui/series-drawing.tsx'
import { SIZES } from '../../src/ui/series-layout.ts'
import { viewDorotea } from '../views/shipped.ts'

const MEDIUM = SIZES.find(({ name }) => name === 'medium')

/** The series of one of Dorotea's measures. */
export const drawnSeries = (
  measure: string,
  colour: string,
): Extract<Picture, { is: 'drawing' }> => {
  const view = measureView(
    viewDorotea('delår-2026', (chain) => chain),
    measure,
  )
  if (view?.series == null || MEDIUM === undefined) throw new Error(`nothing to draw of ${measure}`)
  return standaloneDrawing(
    <SeriesDrawing series={view.series} size={MEDIUM} id={measure} />,
    colour,
  )
}
