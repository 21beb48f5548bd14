// Our units along a scale, with the whole municipality and the middle half of other municipalities' units.
import type { StripView } from '../../contract/comparison.ts'
import { summed } from '../../domain/comparison/compared.ts'
import type { Exact } from '../../domain/exact/exact.ts'
import type { Measure } from '../../domain/measures/measure.ts'
import { type Attributed, sayComputed } from '../../text/comparing.ts'
import { unitSign } from '../../text/numerals.ts'
import { serviceWords } from '../../text/services.ts'
import { drawn } from './comparing.ts'
import { figureOf, sayMeasured } from './measured-view.ts'
import type { Viewing } from './viewing.ts'

export type Elsewhere = {
  readonly year: number
  readonly values: readonly Exact[]
  readonly of: { readonly title: string; readonly fetchedOn: string; readonly madeUp: boolean }
}

type Named = { readonly id: string; readonly title: string; readonly value: Exact }

export type ToStrip = {
  readonly measure: Measure
  readonly headline: string
  readonly units: readonly Named[]
  /** The municipality's own value; undefined: there is none. */
  readonly whole: Exact | undefined
  readonly madeUp: boolean
  readonly elsewhere: Elsewhere | null
}

const attributedTo = ({ of }: Elsewhere): Attributed => ({
  source: of.title,
  fetched: of.fetchedOn,
})

/** What others' units have, in a sentence; null: nothing is known of them. */
export const saidElsewhere = (
  viewing: Viewing,
  { measure, elsewhere }: Pick<ToStrip, 'measure' | 'elsewhere'>,
): string | null => {
  const others = elsewhere === null ? null : summed(elsewhere.values)
  if (elsewhere === null || others === null) return null
  const said = (value: Exact) => sayMeasured(viewing, measure, value)
  const { middle } = others
  return serviceWords(viewing.language).units.elsewhere(
    elsewhere.year,
    others.counted,
    said(others.median),
    middle === null ? null : [said(middle.from), said(middle.to)],
  )
}

/** null where fewer than two units have a number: a strip would show nothing. */
export const unitsStripView = (viewing: Viewing, to: ToStrip): StripView | null => {
  const { measure, headline, units, whole, madeUp, elsewhere } = to
  if (units.length < 2) return null
  const { language } = viewing
  const words = serviceWords(language).units
  const others = elsewhere === null ? null : summed(elsewhere.values)
  const percent = measure.unit === 'percent' && measure.unitWord === undefined
  const said = (value: Exact) => sayMeasured(viewing, measure, value)
  const dot = (is: 'own' | 'other', { id, title, value }: Named) => ({
    ...{ area: id, name: title, is, value: drawn(value), shown: said(value) },
    figure: figureOf(viewing, measure, value) ?? { exact: '', decimals: 0, unit: '' },
  })
  return {
    headline,
    description: words.drawn(units.length),
    language,
    sources: elsewhere === null ? [] : [{ text: sayComputed(attributedTo(elsewhere), language) }],
    madeUp: madeUp || elsewhere?.of.madeUp === true,
    axis: { percent, unit: percent ? '' : unitSign(measure, language) },
    dots: [
      ...units.map((one) => dot('other', one)),
      ...(whole === undefined ? [] : [dot('own', { id: '', title: words.whole, value: whole })]),
    ],
    ...(whole === undefined ? {} : { own: `${words.whole} ${said(whole)}` }),
    ...(others === null || others.middle === null
      ? {}
      : {
          middle: {
            ...{ from: drawn(others.middle.from), to: drawn(others.middle.to) },
            said: words.middleElsewhere,
          },
        }),
    marks:
      others === null
        ? []
        : [
            {
              kind: 'median',
              value: drawn(others.median),
              said: words.medianElsewhere(said(others.median)),
            },
          ],
    key: { own: words.whole, other: words.ours },
    columns: { place: '', area: words.unit, value: words.value, note: words.note },
    notes: { own: words.whole, member: '' },
    without: [],
  }
}
