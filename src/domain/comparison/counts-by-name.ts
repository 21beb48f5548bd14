// Of how many a share is, where another key figure of the same source is named as that count.
import type { Exact } from '../exact/exact.ts'
import type { Told } from './compared.ts'
import type { KeyFigure } from './key-figures.ts'

/** A share in per cent, as its title ends. */
const SHARE = /,?\s*andel\s*\(%\)$/u
/** Who they are, and what is said of them: «Elever i åk 9» «som är behöriga …», «Invånare 65+» «med …». */
const SAID_OF = /^(?<who>.+?)\s(?:som|med)\s/u
/** A survey and what was asked: «Brukarbedömning hemtjänst – helhetssyn»; of a part of those who answered it says more. */
const ASKED = /^(?<survey>.+?)\s[-–]\s(?!.*\s[-–]\s)(?!svarsfrekvens)/u
/** How many there are is told under this. */
const COUNT = 'antal'

const alike = (title: string): string => title.toLocaleLowerCase('sv').replace(/\s+/gu, ' ').trim()

/** «hemkommun» in «… till yrkesprogram, hemkommun»: what follows the first comma. */
const variantOf = (said: string): string => {
  const at = said.indexOf(',')
  return at === -1 ? '' : said.slice(at)
}

/** The titles that a count of those a share is of would have, the likeliest first; none for what is no share. */
export const titlesOfCount = (title: string): readonly string[] => {
  const share = alike(title)
  if (!SHARE.test(share)) return []
  const said = share.replace(SHARE, '')
  const who = SAID_OF.exec(said)?.groups?.who
  const survey = ASKED.exec(said)?.groups?.survey
  return [
    ...(who === undefined ? [] : [`${who}${variantOf(said.slice(who.length))}, ${COUNT}`]),
    ...(survey === undefined
      ? []
      : [
          `${survey} - svarande, ${COUNT}`,
          `${survey}, ${COUNT} svar`,
          `${survey} - ${COUNT} svar`,
        ]),
  ]
}

/**
 * Finds the key figure that is named as the count of those another is a share of; null: none is. A name is
 * no more than a likeness, so whoever shows it says which key figure was taken.
 */
export const countsByName = <One extends Pick<KeyFigure, 'title'>>(
  among: readonly One[],
): ((share: Pick<KeyFigure, 'title'>) => One | null) => {
  let byTitle: ReadonlyMap<string, One> | null = null
  return ({ title }) => {
    const wanted = titlesOfCount(title)
    if (wanted.length === 0) return null
    // NOTE a catalogue has thousands of titles, so they are gone through when the first share is asked about.
    byTitle ??= new Map(among.map((one) => [alike(one.title), one]))
    const titles = byTitle
    return wanted.flatMap((name) => titles.get(name) ?? [])[0] ?? null
  }
}

/** A whole number of something; undefined where it is none. */
const wholeOf = (value: Exact | null): number | undefined =>
  value !== null && value.d === 1n && value.n > 0n ? Number(value.n) : undefined

/** The shares with of how many each is, where the count of the same year, sex and area says it. */
export const toldOf = (shares: Told, counts: Told): Told => ({
  ...shares,
  valueIn: (year, sex, area) => {
    const share = shares.valueIn(year, sex, area)
    const of = wholeOf(counts.valueIn(year, sex, area).value)
    return of === undefined ? share : { ...share, of }
  },
})
