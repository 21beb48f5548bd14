// How points, scopes and missing parts of an evaluation are said, the same on every page of it.
import type { PointsView } from '../../contract/evaluations.ts'
import type { FigureView } from '../../contract/views.ts'
import { type Framework, placedParts } from '../../domain/evaluation/framework.ts'
import type { MissingPart, PartSum, PointsSum } from '../../domain/evaluation/sum-points.ts'
import { type Exact, toDecimalText, toText } from '../../domain/exact/exact.ts'
import type { Text } from '../../domain/organisation/organisation.ts'
import { evaluationWords } from '../../text/evaluation.ts'
import {
  asSentence,
  inLanguage,
  type Language,
  lowerFirst,
  upperFirst,
} from '../../text/language.ts'
import { sayNumber, sayShort } from '../../text/numerals.ts'

export type Saying = { readonly framework: Framework; readonly language: Language }

/** Points have a half at most; what is made of weights gets one decimal. */
const DECIMALS = 1

export const sayPoints = (points: Exact, language: Language): string =>
  sayShort(points, DECIMALS, language)

const decimalsOf = (points: Exact): number =>
  points.d === 1n ? 0 : (toText(points).split('.')[1]?.length ?? DECIMALS)

/** Points in a column: each with as many decimals as any of them needs, «60,5» above «66,0». */
export const sayInColumn = (
  column: readonly (Exact | null)[],
  language: Language,
): ((points: Exact) => string) => {
  const decimals = Math.max(0, ...column.map((one) => (one === null ? 0 : decimalsOf(one))))
  return (points) => sayNumber(points, decimals, language)
}

export const figureOf = (points: Exact | null): FigureView | null => {
  if (points === null) return null
  const text = toText(points)
  const exact = text.includes('/') ? toDecimalText(points, 6) : text
  return { exact, decimals: points.d === 1n ? 0 : DECIMALS, unit: '' }
}

export const textIn = (text: Text | undefined, language: Language): string =>
  text === undefined ? '' : inLanguage(text, language)

export const titleOfScope = ({ framework, language }: Saying, id: string): string =>
  textIn(framework.scopes.find((one) => one.id === id)?.title, language) || id

export const titleOfAssessor = ({ framework, language }: Saying, id: string): string =>
  textIn(framework.assessors.find((one) => one.id === id)?.title, language) || id

/** A part by its number, where its name is one, and title. */
export const titleOfPart = ({ framework, language }: Saying, id: string): string =>
  textIn(placedParts(framework).get(id)?.part.title, language) || id

/** What the levels are called, the uppermost first. */
export const levelsOf = ({ framework, language }: Saying): readonly string[] =>
  framework.levels.map((one) => textIn(one, language))

/** What the levels that some parts lie on are called, by the parts’ names. */
export const levelsOfParts = (saying: Saying, parts: readonly string[]): readonly string[] => {
  const places = placedParts(saying.framework)
  const lieOn = new Set(parts.map((id) => places.get(id)?.level))
  return levelsOf(saying).filter((_, index) => lieOn.has(index + 1))
}

/** How many parts each level has: «8 områden, 37 frågor», or «Område: 8» where no plural is said. */
export const sayLevelCounts = (framework: Framework, language: Language): string => {
  const levels = [...placedParts(framework).values()].map(({ level }) => level)
  const counts = levelsOf({ framework, language }).flatMap((title, index) => {
    const count = levels.filter((level) => level === index + 1).length
    const plural = framework.plurals?.[index]
    if (count === 0) return []
    if (plural === undefined) return [`${lowerFirst(title)}: ${count}`]
    return [`${count} ${lowerFirst(count === 1 ? title : textIn(plural, language))}`]
  })
  return upperFirst(counts.join(', '))
}

/** Why one part has no points, in a few words. */
export const whyMissing = ({ why, withheld }: MissingPart, language: Language): string => {
  const words = evaluationWords(language)
  if (withheld === undefined) return words.missing[why]
  const { answers, smallest } = withheld
  return words.withheld(
    answers === null ? words.answersUnknown : words.answersKnown(answers),
    smallest,
  )
}

/** Which parts are missing, a few by name, and why where that is the same of all. */
export const sayMissing = (missing: readonly MissingPart[], language: Language): string => {
  const words = evaluationWords(language)
  const [first] = missing
  if (first === undefined) return ''
  const alike = missing.every(({ why }) => why === first.why)
  const said = words.missingParts(missing.map(({ part }) => part))
  return asSentence(alike ? `${said} (${words.missing[first.why]})` : said)
}

/** A part's points by one assessor: «74 av 100», «30 av 100 hittills», or why there are none. */
export const sayPart = (sum: PartSum | undefined, language: Language): string => {
  const words = evaluationWords(language)
  if (sum === undefined) return words.missing.notGiven
  const most = sum.most === null ? null : sayPoints(sum.most, language)
  if (sum.points !== null) return words.of(sayPoints(sum.points, language), most)
  const [own] = sum.missing
  const isOwn = own?.part === sum.part
  if (!isOwn && sum.soFar.n !== 0n && most !== null)
    return words.soFar(sayPoints(sum.soFar, language), most)
  return own === undefined ? words.missing.notGiven : whyMissing(own, language)
}

export const pointsView = (saying: Saying, by: string, sum: PartSum | undefined): PointsView => ({
  by,
  label: titleOfAssessor(saying, by),
  said: sayPart(sum, saying.language),
  figure: figureOf(sum?.points ?? null),
})

/** The total in a few words, without what is missing: «602 av 800», «80 av 800 hittills». */
export const sayPointsSoFar = (sums: PointsSum, language: Language): string => {
  const words = evaluationWords(language)
  const most = sums.most === null ? null : sayPoints(sums.most, language)
  const points = sayPoints(sums.total ?? sums.soFar, language)
  return sums.total !== null || sums.missing.length === 0 || most === null
    ? words.of(points, most)
    : words.soFar(points, most)
}

/** The total by one assessor, or what is missing in it; where the framework has none, that it has. */
export const sayTotal = (sums: PointsSum, language: Language): string => {
  const words = evaluationWords(language)
  const most = sums.most === null ? null : sayPoints(sums.most, language)
  if (sums.total !== null) return words.of(sayPoints(sums.total, language), most)
  if (sums.missing.length === 0) return words.noTotal
  if (sums.soFar.n !== 0n && most !== null)
    return `${words.soFar(sayPoints(sums.soFar, language), most)}. ${sayMissing(sums.missing, language)}`
  return sayMissing(sums.missing, language)
}

export const totalView = (saying: Saying, sums: PointsSum): PointsView => ({
  by: sums.by,
  label: titleOfAssessor(saying, sums.by),
  said: sayTotal(sums, saying.language),
  figure: figureOf(sums.total),
})
