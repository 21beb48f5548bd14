// A reasonable level beside a limit: what others had come to, and how many had reached the limit that is thought of.
import type { LevelReply } from '../../contract/services.ts'
import { betterOf } from '../../domain/comparison/area-values.ts'
import type { Compared } from '../../domain/comparison/compared.ts'
import type { CountedKeyFigure } from '../../domain/comparison/counted-key-figure.ts'
import {
  LEVEL_METHOD,
  type LevelAfter,
  reachedLimit,
} from '../../domain/comparison/reasonable-level.ts'
import { acceptNumber } from '../../domain/measures/accept-value.ts'
import type { Measure } from '../../domain/measures/measure.ts'
import { sayComputed } from '../../text/comparing.ts'
import { explainLevels, sentenceForReached } from '../../text/comparison-levels.ts'
import type { Saying } from '../../text/comparison-saying.ts'
import { type Language, lowerFirst } from '../../text/language.ts'
import { serviceWords } from '../../text/services.ts'

type Told = {
  readonly compared: Compared
  readonly keyFigure: CountedKeyFigure
  readonly nameOf: (area: string) => string
}

export const sayingOf = (
  { keyFigure, compared, nameOf }: Told,
  language: Saying['language'],
): Saying => ({
  language,
  measure: keyFigure,
  names: new Map(compared.all.map(({ area }) => [area, nameOf(area)])),
})

/** How many of those who stood there had come to a limit, for each number of years that is told. */
export const reachedSaid = (
  { seen, levels }: { readonly seen: Told; readonly levels: readonly LevelAfter[] },
  measure: Measure,
  written: string,
  language: Language,
): readonly string[] => {
  const number = acceptNumber(measure, written)
  const better = betterOf(measure.better)
  const own = seen.compared.inGroup.value
  if ('refused' in number || better === null || own === null) return []
  const { basis } = serviceWords(language)
  return levels.flatMap((level) => {
    if (level.is === 'tooFew') return []
    const reached = reachedLimit(level.stood, own, number.value, better)
    const said = sentenceForReached(reached, number.value, sayingOf(seen, language))
    return [`${basis.after(level.after)}: ${lowerFirst(said)}`]
  })
}

export const levelView = (
  {
    measure,
    told,
  }: {
    readonly measure: Measure
    readonly told: {
      readonly seen: Told & { readonly of: { readonly title: string; readonly fetchedOn: string } }
      readonly levels: readonly LevelAfter[]
    } | null
  },
  limit: string | undefined,
  language: Language,
): LevelReply => {
  if (told === null || told.levels.length === 0)
    return { said: [serviceWords(language).levels.none], sources: [] }
  const { seen, levels } = told
  const attributed = { source: seen.of.title, fetched: seen.of.fetchedOn }
  return {
    said: [
      ...(limit === undefined ? [] : reachedSaid(told, measure, limit, language)),
      ...explainLevels(levels, LEVEL_METHOD, sayingOf(seen, language)),
    ],
    sources: [sayComputed(attributed, language)],
  }
}
