// The compass rose of an evaluation: its own profiles, earlier ones, and the references', over the same areas.
import type { ProfileKind, ProfileView, RoseView } from '../../contract/evaluation-result.ts'
import type { Reference } from '../../domain/evaluation/evaluation.ts'
import type { Framework } from '../../domain/evaluation/framework.ts'
import { mostPoints } from '../../domain/evaluation/most-points.ts'
import { type PointsSum, sumPoints } from '../../domain/evaluation/sum-points.ts'
import {
  compare,
  divide,
  type Exact,
  fraction,
  HUNDRED,
  isZero,
  multiply,
} from '../../domain/exact/exact.ts'
import { evaluationWords } from '../../text/evaluation.ts'
import type { Language } from '../../text/language.ts'
import { sayPercent } from '../../text/numerals.ts'
import { headlineOf, type Spokes } from './evaluation-headline.ts'
import type { EvaluationSeen } from './evaluation-seen.ts'
import {
  figureOf,
  sayInColumn,
  sayPart,
  sayPoints,
  textIn,
  titleOfAssessor,
} from './evaluation-words.ts'

const FEWEST_SPOKES = 3

const share = (points: Exact | null, most: Exact | null | undefined): number | null => {
  if (points === null || most === null || most === undefined || isZero(most)) return null
  const { n, d } = divide(points, most)
  return Number(n) / Number(d)
}

/** A profile with what its total is said to be. */
type Drawn = { readonly profile: ProfileView; readonly total: string }

type Named = { readonly id: string; readonly name: string; readonly kind: ProfileKind }

const profileOf = (
  { ids, most }: Spokes,
  sums: PointsSum,
  named: Named,
  language: Language,
): ProfileView => {
  const of = ids.map((id) => sums.parts.get(id))
  const said = sayInColumn(
    of.map((one) => one?.points ?? null),
    language,
  )
  return {
    ...named,
    values: of.map((one, index) => share(one?.points ?? null, most[index])),
    said: of.map((one) => (one?.points == null ? sayPart(one, language) : said(one.points))),
    figures: of.map((one) => figureOf(one?.points ?? null)),
  }
}

const referenceProfile = (
  { ids, most }: Spokes,
  { kind, whose, values }: Reference,
  index: number,
  language: Language,
): ProfileView => {
  const { kinds, reference } = evaluationWords(language)
  const of = ids.map((id) => values.get(id) ?? null)
  const said = sayInColumn(of, language)
  return {
    id: `reference-${index}`,
    name: reference.of(kinds[kind], textIn(whose, language)),
    kind: 'reference',
    values: of.map((one, place) => share(one, most[place])),
    said: of.map((one) => (one === null ? '–' : said(one))),
    figures: of.map(figureOf),
  }
}

const hasPoints = ({ values }: ProfileView): boolean => values.some((one) => one !== null)

const FOURTHS = [0n, 1n, 2n, 3n, 4n].map((fourths) => fraction(fourths, 4n))

/** Points where every area gives as many, else the share of what each gives at most. */
const scaleOf = ({ most }: Spokes, language: Language): RoseView['scale'] => {
  const words = evaluationWords(language).result
  const [first = null] = most
  const isSame = first !== null && most.every((one) => one !== null && compare(one, first) === 0)
  const marks = FOURTHS.map((part) => multiply(part, isSame ? first : HUNDRED))
  const said = sayInColumn(marks, language)
  return isSame
    ? { label: words.scalePoints, marks: marks.map(said) }
    : { label: words.scaleShare, marks: marks.map((one) => sayPercent(said(one), language)) }
}

/** Why none is drawn. */
export const sayNoRose = ({ points, areas }: Framework, language: Language): string => {
  const { noRoseOfWords, noRoseOfFew } = evaluationWords(language).result
  return points === null ? noRoseOfWords : noRoseOfFew(FEWEST_SPOKES, areas.length)
}

/** null where the framework gives no points, or has too few areas. */
export const roseView = (
  { opened, series }: Pick<EvaluationSeen, 'opened' | 'series'>,
  language: Language,
): RoseView | null => {
  const { evaluation } = opened
  const { framework } = evaluation
  const words = evaluationWords(language)
  const { areas } = framework
  if (framework.points === null || areas.length < FEWEST_SPOKES) return null
  const most = mostPoints(framework)
  const spokes: Spokes = {
    ids: areas.map(({ id }) => id),
    most: areas.map(({ id }) => most.get(id) ?? null),
  }
  const all = framework.assessors.map(({ id }) => sumPoints(evaluation, id))
  const given = all.filter(({ by }) => evaluation.given.some((one) => one.by === by))
  const saying = { framework, language }
  const sayOwn = ({ total }: PointsSum): string =>
    total === null ? '–' : sayPoints(total, language)
  const own = given.map((sums, index): Drawn => {
    const name = `${titleOfAssessor(saying, sums.by)} ${evaluation.year}`
    const named: Named = { id: sums.by, name, kind: index === 0 ? 'own' : 'other' }
    return { profile: profileOf(spokes, sums, named, language), total: sayOwn(sums) }
  })
  const earlier = given.flatMap(({ by }): readonly Drawn[] => {
    const before = (series.find((one) => one.by === by)?.together ?? []).findLast(
      ({ evaluation: other }) => other.year < evaluation.year,
    )
    if (before === undefined) return []
    const sums = sumPoints(before.evaluation, by)
    const name = `${titleOfAssessor(saying, by)} ${before.evaluation.year}`
    const named: Named = { id: `${before.id}-${by}`, name, kind: 'earlier' }
    const profile = profileOf(spokes, sums, named, language)
    return hasPoints(profile) ? [{ profile, total: sayOwn(sums) }] : []
  })
  const references = evaluation.references.map(
    (one, index): Drawn => ({
      profile: referenceProfile(spokes, one, index, language),
      total:
        one.total === undefined
          ? textIn(one.fragment, language) || '–'
          : sayPoints(one.total, language),
    }),
  )
  const drawn = [...own, ...earlier, ...references]
  return {
    headline: headlineOf(
      opened,
      spokes,
      given.find((sums) => [...sums.parts.values()].some(({ points }) => points !== null)),
      language,
    ),
    spokes: areas.map(({ id, title }, index) => ({
      id,
      number: /^\d{1,2}$/.test(id) ? id : String(index + 1),
      title: textIn(title, language),
    })),
    profiles: drawn.map(({ profile }) => profile),
    columns: { area: textIn(framework.levels[0], language), most: words.columns.most },
    scale: scaleOf(spokes, language),
    most: spokes.most.map((one) => (one === null ? '' : sayPoints(one, language))),
    totals: framework.points.hasTotal
      ? { label: words.result.total, said: drawn.map(({ total }) => total) }
      : null,
  }
}
