// The picker of key figures as it is shown: what was found, each with how we stand and who follows it here.
import type { PickedView, PickerView } from '../../contract/comparison.ts'
import type { LinkView } from '../../contract/views.ts'
import type { CountedKeyFigure } from '../../domain/comparison/counted-key-figure.ts'
import type { Position } from '../../domain/comparison/position.ts'
import type { Measure } from '../../domain/measures/measure.ts'
import { type Attributed, comparingWords, sayComputed } from '../../text/comparing.ts'
import { sayDate } from '../../text/dates.ts'
import { grouped, type Language } from '../../text/language.ts'
import { sayValue } from './comparing.ts'
import { comparisonAddress } from './comparison-page-view.ts'
import { positionView } from './position-view.ts'

type Picked = {
  readonly keyFigure: CountedKeyFigure
  readonly year: number | null
  readonly position: Position
  readonly followers: readonly Measure[]
}

export type Picking = {
  readonly organisation: string
  readonly dataset: string
  /** Which import is read; null: none. */
  readonly read: (Attributed & { readonly import: number }) | null
  readonly madeUp: boolean
  readonly words: string
  readonly count: number
  readonly found: { readonly count: number; readonly shown: readonly Picked[] } | null
  readonly followed: readonly Picked[]
  readonly language: Language
  /** The pages of the measures that follow a key figure, and of their goals. */
  readonly linksOf: (followers: readonly Measure[]) => readonly LinkView[]
}

const pickedView = (
  { organisation, dataset, language, linksOf }: Picking,
  { keyFigure, year, position, followers }: Picked,
): PickedView => ({
  id: keyFigure.id,
  title: keyFigure.title,
  ...(language === 'sv' ? {} : { lang: 'sv' }),
  operatingArea: keyFigure.operatingArea ?? null,
  href: comparisonAddress(organisation, keyFigure.id, { dataset }),
  last:
    position.value === null || year === null
      ? null
      : `${sayValue({ keyFigure, language }, position.value)} (${year})`,
  position: positionView(position, language),
  followedBy: linksOf(followers),
})

const foundView = (picking: Picking): PickerView['found'] => {
  const { found, words, language } = picking
  const { pick } = comparingWords(language)
  if (found === null) return null
  const rows = found.shown.map((one) => pickedView(picking, one))
  const hint =
    rows.length === 0 ? pick.tryOther : found.count > rows.length ? pick.most(rows.length) : null
  return { sentence: pick.found(found.count, words), rows, hint }
}

export const pickerView = (picking: Picking): PickerView => {
  const { language, count, followed, read } = picking
  const words = comparingWords(language)
  return {
    heading: words.pick.heading,
    lead:
      read === null
        ? `${words.pick.nothing} ${words.pick.nothingLead}`
        : words.pick.lead(grouped(String(count), language)),
    words: picking.words,
    found: foundView(picking),
    followed: followed.map((one) => pickedView(picking, one)),
    note: read === null ? '' : sayComputed(read, language, words.statistics),
    imported:
      read === null
        ? null
        : words.page.imported(read.source, read.import, sayDate(read.fetched, language)),
    madeUp: picking.madeUp,
  }
}
