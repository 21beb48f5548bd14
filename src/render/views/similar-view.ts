// The page of those alike: what is chosen, the nearest with each key figure's part, and the list to use elsewhere.
import type { AlikeRowView, SimilarPageView } from '../../contract/similar.ts'
import type { Told } from '../../domain/comparison/compared.ts'
import type { CountedKeyFigure } from '../../domain/comparison/counted-key-figure.ts'
import {
  type Alike,
  LEAST_KNOWN,
  type SimilarFound,
  type SimilarRefused,
} from '../../domain/comparison/similar-search.ts'
import { type WrittenFeature, writeFeatures } from '../../domain/comparison/written-features.ts'
import { type Attributed, comparingWords, sayComputed } from '../../text/comparing.ts'
import { explainSimilar, sentenceForSimilarRefusal } from '../../text/comparison-alike.ts'
import { sayAbout, sayAboutPercent } from '../../text/comparison-saying.ts'
import { profilePageWords } from '../../text/financial-profile-page.ts'
import { join, type Language } from '../../text/language.ts'
import { similarPageWords } from '../../text/similar-page.ts'
import { figureView, sayValue } from './comparing.ts'
import { comparisonAddress } from './comparison-page-view.ts'
import { financialProfileAddress } from './financial-profile-view.ts'

export type SimilarPage = {
  readonly organisation: string
  readonly dataset: string
  readonly chosen: readonly (WrittenFeature & {
    readonly of: CountedKeyFigure
    readonly told: Told
  })[]
  readonly found: SimilarFound | SimilarRefused | null
  readonly year: number | null
  readonly years: readonly number[]
  readonly own: string
  readonly nameOf: (area: string) => string
  readonly attributed: Attributed
  readonly madeUp: boolean
  readonly language: Language
}

const cellsOf = (page: SimilarPage, area: string, alike: Alike | null): AlikeRowView['cells'] => {
  const { chosen, year, language } = page
  const words = similarPageWords(language)
  return chosen.map(({ keyFigure, of, told }) => {
    const value = year === null ? null : told.valueIn(year, 'all', area).value
    const share = alike?.parts.find((one) => one.keyFigure === keyFigure)?.share
    const percent = share === undefined ? null : share * 100
    const said = { keyFigure: of, language }
    return {
      shown: value === null ? words.noValue : sayValue(said, value),
      figure: value === null ? null : figureView(said, value),
      share: percent,
      saidShare: percent === null ? '' : words.ofDistance(sayAboutPercent(percent, 0, language)),
    }
  })
}

const ownRow = (page: SimilarPage): AlikeRowView => ({
  ...{ area: page.own, name: page.nameOf(page.own), isOwn: true, place: null },
  ...{ distance: similarPageWords(page.language).own, distanceFigure: null },
  cells: cellsOf(page, page.own, null),
})

const rowOf = (page: SimilarPage, alike: Alike, at: number): AlikeRowView => {
  const { area, distance } = alike
  return {
    ...{ area, name: page.nameOf(area), isOwn: false, place: at + 1 },
    distance: sayAbout(distance, 2, page.language),
    distanceFigure: { exact: distance.toFixed(4), decimals: 2, unit: '' },
    cells: cellsOf(page, area, alike),
  }
}

const foundView = (page: SimilarPage, found: SimilarFound): SimilarPageView['found'] => {
  const { chosen, organisation, dataset, language, nameOf, year } = page
  const words = similarPageWords(language)
  const codes = found.nearest.map(({ area }) => area)
  const named = (id: string) => chosen.find((one) => one.keyFigure === id)?.of.title ?? id
  const names = new Map(found.leftOut.map(({ area }) => [area, nameOf(area)]))
  const saying = { language, names, measure: { unit: 'number', decimals: 2 } as const }
  const group = { is: 'listed', areas: codes } as const
  return {
    headline: words.found(join(codes.map(nameOf), comparingWords(language).and)),
    rows: [ownRow(page), ...found.nearest.map((one, at) => rowOf(page, one, at))],
    method: explainSimilar(found, { year: year ?? 0, leastKnown: LEAST_KNOWN }, named, saying),
    group: codes.join(' '),
    line: `${words.groupName}: [${codes.map((code) => `'${code}'`).join(', ')}]`,
    links: [
      ...chosen.map(({ of }) => ({
        title: of.title,
        href: comparisonAddress(organisation, of.id, { group, dataset }),
      })),
      {
        title: profilePageWords(language).heading,
        href: financialProfileAddress(organisation, {
          ...{ group: codes.join(' '), year: null, dataset },
        }),
      },
    ],
  }
}

export const similarView = (page: SimilarPage): SimilarPageView => {
  const { chosen, found, language, organisation, dataset, year, years } = page
  const words = similarPageWords(language)
  const named = (id: string) => chosen.find((one) => one.keyFigure === id)?.of.title ?? id
  const saying = { language, measure: { unit: 'number', decimals: 2 } as const }
  const query = new URLSearchParams({
    ...(dataset === 'kolada' ? {} : { dataset }),
    ...(chosen.length === 0 ? {} : { nyckeltal: writeFeatures(chosen) }),
    ...(year === null ? {} : { ar: String(year) }),
  })
  return {
    heading: words.heading,
    lead: words.lead,
    dataset,
    madeUp: page.madeUp,
    chosen: chosen.map(({ of, weight }) => ({
      ...{ id: of.id, title: of.title, weight },
      ...(language === 'sv' ? {} : { lang: 'sv' }),
      href: comparisonAddress(organisation, of.id, { dataset }),
    })),
    year: {
      chosen: String(year ?? ''),
      options: years.toReversed().map((one) => ({ value: String(one), label: String(one) })),
    },
    whyNobody: found?.is === 'refused' ? sentenceForSimilarRefusal(found, named, saying) : null,
    found: found?.is === 'found' ? foundView(page, found) : null,
    sources: [sayComputed(page.attributed, language)],
    permanent: `/app/${organisation}/liknande?${query}`,
  }
}
