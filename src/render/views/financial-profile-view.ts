// The page of the finansiella profilen: the finding, three years of rings, and each figure's value, place and points.
import type { FinancialProfileView } from '../../contract/comparison.ts'
import type { FinancialProfilePageView } from '../../contract/financial-profile.ts'
import {
  FINANCIAL_FIGURES,
  FINANCIAL_PERSPECTIVES,
  type FinancialProfile,
  profileMovement,
} from '../../domain/comparison/financial-profile.ts'
import { writeGroup } from '../../domain/comparison/written-group.ts'
import { compare, type Exact } from '../../domain/exact/exact.ts'
import { comparingWords, sayComputed, sayGroup } from '../../text/comparing.ts'
import { explainProfile, figureName, perspectiveName } from '../../text/comparison-profiles.ts'
import { profilePageWords } from '../../text/financial-profile-page.ts'
import { inLanguage, join, lowerFirst } from '../../text/language.ts'
import { sayNumber } from '../../text/numerals.ts'
import {
  figureCellOf,
  figureSpoke,
  type ProfilePage,
  perspectiveCellOf,
  perspectiveSpoke,
  toldOf,
} from './financial-profile-cells.ts'

/** The strongest and the weakest perspective, in a sentence. */
const headlineOf = (page: ProfilePage, { year, perspectives }: FinancialProfile): string => {
  const words = profilePageWords(page.language)
  const known = perspectives.flatMap(({ perspective, points }) =>
    points === null ? [] : [{ perspective, points }],
  )
  const sorted = known.toSorted((a, b) => compare(b.points, a.points))
  const [best, worst] = [sorted[0], sorted.at(-1)]
  if (best === undefined || worst === undefined) return words.nothing
  const group = sayGroup(page.group, page.language)
  if (compare(best.points, worst.points) === 0) return words.even(year, group)
  const all = (points: Exact): string =>
    join(
      known
        .filter((one) => compare(one.points, points) === 0)
        .map(({ perspective }) =>
          words.of(
            lowerFirst(perspectiveName(perspective, page.language)),
            words.points(sayNumber(points, 1, page.language)),
          ),
        ),
      comparingWords(page.language).and,
    )
  return words.found(year, all(best.points), all(worst.points), group)
}

const yearView = (page: ProfilePage, profile: FinancialProfile): FinancialProfileView => {
  const words = profilePageWords(page.language)
  const { language } = page
  return {
    headline: headlineOf(page, profile),
    description: words.description(
      join(
        FINANCIAL_PERSPECTIVES.map((one) => lowerFirst(perspectiveName(one, language))),
        comparingWords(language).and,
      ),
    ),
    language,
    sources: [{ text: sayComputed(page.attributed, language) }],
    madeUp: page.madeUp,
    year: String(profile.year),
    figures: {
      title: words.figures,
      spokes: profile.figures.map((one) => figureSpoke(page, one)),
    },
    perspectives: {
      title: words.perspectives,
      spokes: profile.perspectives.map((one) => perspectiveSpoke(page, one)),
    },
    key: { own: words.own(page.nameOf(page.own), profile.year), average: words.average },
    columns: {
      title: words.columns.title,
      points: words.columns.points,
      value: words.columns.value,
    },
  }
}

/** How the perspectives have moved from the first of the years to the last; nothing where it cannot be told. */
const movementOf = ({ profiles, language }: ProfilePage): readonly string[] => {
  const words = profilePageWords(language)
  const moved = profileMovement(profiles)
  const told = (moved?.perspectives ?? []).flatMap(({ perspective, change }) =>
    change === null || change.n === 0n
      ? []
      : [
          words.change(
            lowerFirst(perspectiveName(perspective, language)),
            words.points(`${change.n > 0n ? '+' : ''}${sayNumber(change, 1, language)}`),
          ),
        ],
  )
  return moved === null || told.length === 0
    ? []
    : [words.moved(moved.from, moved.to, join(told, comparingWords(language).and))]
}

const methodOf = (page: ProfilePage): readonly string[] => {
  const { profiles, group, method, language, nameOf } = page
  const [latest] = profiles
  if (latest === undefined) return []
  const names = new Map(group.areas.map((area) => [area, nameOf(area)]))
  const saying = { language, names, measure: { unit: 'number', decimals: 1 } as const }
  return explainProfile(latest, sayGroup(group, language), method, {
    ...saying,
    members: group.areas,
  })
}

const sourcesOf = (page: ProfilePage): readonly string[] => {
  const { known, language, isChosenHere, tellers } = page
  const words = profilePageWords(language)
  const untold = FINANCIAL_FIGURES.filter((one) => tellers.get(one)?.by === 'nothing')
  return [
    ...(untold.length === 0
      ? []
      : [
          words.lacking(
            join(
              untold.map((one) => lowerFirst(figureName(one, language))),
              comparingWords(language).and,
            ),
          ),
        ]),
    ...(isChosenHere ? [words.chosenHere] : []),
    ...(known.note === undefined ? [] : [inLanguage(known.note, language)]),
    inLanguage(known.source, language),
    sayComputed(page.attributed, language),
  ]
}

export const financialProfileAddress = (
  organisation: string,
  asked: { readonly group: string; readonly year: number | null; readonly dataset: string },
): string => {
  const { group, year, dataset } = asked
  const query = new URLSearchParams({
    ...(dataset === 'kolada' ? {} : { dataset }),
    grupp: group,
    ...(year === null ? {} : { ar: String(year) }),
  })
  return `/app/${organisation}/finansiell-profil?${query}`
}

export const financialProfileView = (page: ProfilePage): FinancialProfilePageView => {
  const { profiles, language, group, groups, year, years, organisation, dataset } = page
  const words = profilePageWords(language)
  const [latest] = profiles
  const chosen = writeGroup(group.described)
  return {
    heading: words.heading,
    lead: [words.lead, ...(latest === undefined ? [words.nothing] : movementOf(page))].join(' '),
    madeUp: page.madeUp,
    choices: {
      group: {
        chosen,
        options: groups.map((one) => ({
          value: writeGroup(one.described),
          label: sayGroup(one, language),
        })),
      },
      year: {
        chosen: String(year ?? ''),
        options: years.toReversed().map((one) => ({ value: String(one), label: String(one) })),
      },
    },
    years: profiles.map((one) => yearView(page, one)),
    columns: profiles.map((one) => String(one.year)),
    figures: FINANCIAL_FIGURES.map((figure, at) => ({
      id: figure,
      title: figureName(figure, language),
      ...toldOf(page, figure),
      cells: profiles.flatMap(({ figures }) => {
        const one = figures[at]
        return one === undefined ? [] : [figureCellOf(page, one)]
      }),
    })),
    perspectives: FINANCIAL_PERSPECTIVES.map((perspective, at) => ({
      ...{ id: perspective, told: null, how: '' },
      title: perspectiveName(perspective, language),
      cells: profiles.flatMap(({ perspectives }) => {
        const one = perspectives[at]
        return one === undefined ? [] : [perspectiveCellOf(page, one)]
      }),
    })),
    method: methodOf(page),
    sources: sourcesOf(page),
    permanent: financialProfileAddress(organisation, { group: chosen, year, dataset }),
  }
}
