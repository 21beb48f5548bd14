// Drawings of the shipped examples made to stand alone, for the documents that the tests make.

import type { RoseView } from '../../src/contract/evaluation-result.ts'
import type { Picture } from '../../src/domain/reports/report.ts'
import { standaloneDrawing } from '../../src/render/documents/standalone-drawing.ts'
import { measureView } from '../../src/render/views/measure-view.ts'
import { RoseDrawing } from '../../src/ui/compass-rose.tsx'
import { CostQualityDrawing } from '../../src/ui/cost-quality.tsx'
import { costQualityKey, roseKey, stripKey } from '../../src/ui/drawn-keys.tsx'
import { ROSE_SIZES } from '../../src/ui/rose-layout.ts'
import { SeriesDrawing } from '../../src/ui/series-drawing.tsx'
import { SIZES } from '../../src/ui/series-layout.ts'
import { StripDrawing } from '../../src/ui/strip-drawing.tsx'
import { costQuality, scattered, stripOf } from '../pictures/compared.ts'
import { viewDorotea } from '../views/shipped.ts'

type Drawing = Extract<Picture, { is: 'drawing' }>

/** The series of one of Dorotea's measures. */
export const drawnSeries = (measure: string, colour: string): Drawing => {
  const view = measureView(
    viewDorotea('delår-2026', (chain) => chain),
    measure,
  )
  if (view?.series == null) throw new Error(`nothing to draw of ${measure}`)
  return standaloneDrawing(
    <SeriesDrawing series={view.series} size={named(SIZES, 'medium')} id={measure} />,
    colour,
  )
}

const named = <Size extends { readonly name: string }>(
  sizes: readonly Size[],
  name: string,
): Size => {
  const found = sizes.find((size) => size.name === name)
  if (found === undefined) throw new Error(`no size ${name}`)
  return found
}

const AREAS = [
  ...['Offentlighet och demokrati', 'Tillgänglighet och brukarorientering'],
  ...['Politisk styrning och kontroll', 'Ledarskap, ansvar och delegation'],
  ...['Resultat och effektivitet', 'Kommunen som arbetsgivare'],
  ...['Verksamhetsutveckling', 'Samhällsbyggande'],
]

const profile = (kind: 'own' | 'reference', name: string, values: readonly number[]) => ({
  ...{ id: kind, name, kind },
  values: values.map((value) => value / 100),
  said: values.map((value) => `${value} av 100`),
  figures: values.map(() => null),
})

const rose: RoseView = {
  headline: 'Starkast i politisk styrning',
  spokes: AREAS.map((title, at) => ({ id: String(at), number: String(at + 1), title })),
  profiles: [
    profile('own', 'Exempelstad', [62, 71, 78, 66, 39, 74, 57, 69]),
    profile('reference', 'Medel av alla', [55, 60, 57, 58, 49, 61, 52, 63]),
  ],
  ...{ columns: { area: '', most: '' }, most: [], scale: { label: '', marks: [] }, totals: null },
}

/** A made-up comparison of each sort that has a drawing of its own. */
export const drawnCompared = (colour: string): Readonly<Record<string, Drawing>> => {
  const size = named(SIZES, 'medium')
  const strip = stripOf(scattered(290, 62, 97))
  const square = costQuality(14, 3)
  return {
    strip: standaloneDrawing(<StripDrawing strip={strip} size={size} />, colour, stripKey(strip)),
    square: standaloneDrawing(
      <CostQualityDrawing view={square} size={size} />,
      ...([colour, costQualityKey(square)] as const),
    ),
    rose: standaloneDrawing(
      <RoseDrawing rose={rose} size={named(ROSE_SIZES, 'wide')} id="rose" />,
      ...([colour, roseKey(rose)] as const),
    ),
  }
}
