// Where each municipality stands by its cost and its quality, and which names have room.
import { scaleLinear } from 'd3-scale'
import type { CostQualityView, ScaleView } from '../contract/comparison.ts'
import { sayDrawn } from '../text/numerals.ts'
import { type Box, type Placed, type Point, placeWords, type Wanted } from './series-labels.ts'
import type { Size } from './series-layout.ts'
import { textWidth } from './text-width.ts'

type Tick = { readonly at: number; readonly said: string }

export type FieldName = {
  readonly text: string
  readonly isBest: boolean
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'end'
}

export type Square = Box & {
  readonly x: (cost: number) => number
  readonly y: (quality: number) => number
  readonly ticks: { readonly cost: readonly Tick[]; readonly quality: readonly Tick[] }
  readonly middle: Point
  readonly fields: readonly FieldName[]
  readonly names: readonly Placed[]
  readonly way: readonly Point[]
}

/** More names than this are read in the list alone. */
const NAMED = { wide: 12, medium: 8, narrow: 4 } as const

const around = (values: readonly number[]): readonly [number, number] => {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const margin = (most - least) * 0.08 || Math.abs(most) * 0.1 || 1
  return [least - margin, most + margin]
}

const saidOn = (values: readonly number[], { percent }: ScaleView, language: 'sv' | 'en') => {
  const written = values.map((value) => String(Number(value.toPrecision(6))))
  const decimals = Math.max(0, ...written.map((text) => text.split('.')[1]?.length ?? 0))
  return values.map((value) => sayDrawn(value, decimals, percent, language))
}

/** Names of the fields in their corners; the better ones at the top, the cheaper to the left. */
const fieldNames = ({ fields }: CostQualityView, box: Box, font: number): readonly FieldName[] => {
  const [top, bottom] = [box.top + font + 4, box.bottom - 7]
  const [left, right] = [box.left + 6, box.right - 6]
  return [
    { text: fields.betterCheaper, isBest: true, x: left, y: top, anchor: 'start' },
    { text: fields.betterDearer, isBest: false, x: right, y: top, anchor: 'end' },
    { text: fields.worseCheaper, isBest: false, x: left, y: bottom, anchor: 'start' },
    { text: fields.worseDearer, isBest: false, x: right, y: bottom, anchor: 'end' },
  ]
}

const strokesRound = ({ x, y, text, anchor }: FieldName, font: number): readonly Point[] => {
  const width = textWidth(text, font)
  const left = anchor === 'end' ? x - width : x
  return [
    { x: left, y: y - font / 2 },
    { x: left + width, y: y - font / 2 },
  ]
}

export const layOutSquare = (view: CostQualityView, size: Size): Square => {
  const { cost, quality, own, others, middle, language } = view
  const font = size.label - 1
  const all = [...others, ...own.years]
  const yTicks = scaleLinear(around([...all.map((one) => one.quality), middle.quality]), [0, 1])
  const qualityTicks = yTicks.ticks(5)
  const qualitySaid = saidOn(qualityTicks, quality, language)
  const left = 12 + Math.max(...qualitySaid.map((said) => textWidth(said, font)))
  const box: Box = {
    ...{ left, right: size.width - 10, top: font * 2 + 6 },
    bottom: size.height - font * 3 - 8,
  }
  const x = scaleLinear(around([...all.map((one) => one.cost), middle.cost]), [box.left, box.right])
  // The names of the fields have a strip of their own, where no place stands and its name finds room.
  const [top, bottom] = [box.top + font * 2.5, box.bottom - font * 2.5]
  const y = yTicks.range(quality.turned ? [top, bottom] : [bottom, top])
  const costTicks = x.ticks(Math.max(2, Math.floor((box.right - box.left) / 110)))
  const costSaid = saidOn(costTicks, cost, language)
  const at = (one: { readonly cost: number; readonly quality: number }): Point => ({
    x: x(one.cost),
    y: y(one.quality),
  })
  const fields = fieldNames(view, box, font)
  const way = own.years.map(at)
  const named = others
    .filter(({ isAhead }) => isAhead)
    .slice(0, NAMED[size.name])
    .map(
      (one): Wanted => ({
        ...{ text: one.name, className: 'name', line: [at(one)], size: font, atEnd: false },
      }),
    )
  const ours: Wanted = {
    ...{ text: own.name, className: 'own', line: way.slice(-1), size: font + 1, atEnd: true },
  }
  const middleAt = at(middle)
  const strokes = [
    way,
    ...fields.map((field) => strokesRound(field, font)),
    [
      { x: middleAt.x, y: box.top },
      { x: middleAt.x, y: box.bottom },
    ],
    [
      { x: box.left, y: middleAt.y },
      { x: box.right, y: middleAt.y },
    ],
  ]
  const { placed } = placeWords([...(way.length === 0 ? [] : [ours]), ...named], strokes, box, [
    ...others.map(at),
    ...way,
  ])
  return {
    ...box,
    ...{ x, y, fields, way, names: placed, middle: middleAt },
    ticks: {
      cost: costTicks
        .map((value, i) => ({ at: x(value), said: costSaid[i] ?? '' }))
        .filter(({ at: place, said }) => place + textWidth(said, font) / 2 <= size.width),
      quality: qualityTicks.map((value, i) => ({ at: y(value), said: qualitySaid[i] ?? '' })),
    },
  }
}
