// What a compass rose shows, in a sentence.
import type { OpenedEvaluation } from '../../domain/evaluation/opened-evaluation.ts'
import type { PointsSum } from '../../domain/evaluation/sum-points.ts'
import { compare, divide, type Exact } from '../../domain/exact/exact.ts'
import { evaluationWords } from '../../text/evaluation.ts'
import { joinSome, type Language, lowerFirst } from '../../text/language.ts'
import { sayPointsSoFar, textIn } from './evaluation-words.ts'

/** The areas of a rose, and the most points of each; null: not known. */
export type Spokes = { readonly ids: readonly string[]; readonly most: readonly (Exact | null)[] }

/** Areas that share a place, a few by name. */
const sayAreas = (titles: readonly string[], language: Language): string => {
  const { and, more } = evaluationWords(language).result.alike
  return joinSome(titles.map(lowerFirst), and, more)
}

/** What the drawing shows, in a sentence: the total, where it is strongest and where weakest. */
export const headlineOf = (
  { evaluation }: OpenedEvaluation,
  spokes: Spokes,
  sums: PointsSum | undefined,
  language: Language,
): string => {
  const { result: words, progress } = evaluationWords(language)
  const { framework } = evaluation
  const known = spokes.ids.flatMap((id, index) => {
    const points = sums?.parts.get(id)?.points ?? null
    const most = spokes.most[index]
    const part = framework.areas[index]
    return points === null || most === null || most === undefined || part === undefined
      ? []
      : [{ share: divide(points, most), title: textIn(part.title, language) }]
  })
  const sorted = known.toSorted((a, b) => compare(b.share, a.share))
  const [best, worst] = [sorted[0], sorted.at(-1)]
  const name = textIn(evaluation.title, language)
  if (sums === undefined || best === undefined || worst === undefined)
    return words.headlineAlone(name)
  const count = known.length
  const total =
    framework.points?.hasTotal === true ? `${name}, ${sayPointsSoFar(sums, language)}` : name
  const level = textIn(framework.levels[0], language)
  if (count < spokes.ids.length)
    return words.headlinePartly(total, progress(count, spokes.ids.length, [level]))
  if (compare(best.share, worst.share) === 0) return words.headlineEqual(total, level)
  const alike = ({ share }: (typeof known)[number]) =>
    sayAreas(
      known.flatMap((one) => (compare(one.share, share) === 0 ? [one.title] : [])),
      language,
    )
  return words.headline(total, alike(best), alike(worst))
}
