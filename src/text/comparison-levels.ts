// A reasonable level in words: who once stood where we stand, how far they had come, and by which method.
import type { LevelAfter, LevelMethod } from '../domain/comparison/reasonable-level.ts'
import type { Exact } from '../domain/exact/exact.ts'
import { municipalities, type Saying, sayApart, sayChange, sayValue } from './comparison-saying.ts'
import { counted, join, type Language } from './language.ts'
import { sayPercent, sayShort } from './numerals.ts'

const WORDS = {
  sv: {
    years: (after: number) => counted('sv', after, 'år', 'år'),
    told: (years: string, count: string, from: number, to: number) =>
      `Efter ${years}: ${count} stod någon gång ${from === to ? from : `mellan ${from} och ${to}`} där ni står nu.`,
    change: (low: string, median: string, high: string) =>
      `Den mittersta ändringen är ${median}, och den mittersta hälften ligger mellan ${low} och ${high}.`,
    level: (low: string, median: string, high: string) =>
      `Från ert värde räknat: ${median} i mitten, ${low} till ${high} för den mittersta hälften.`,
    tooFew: (years: string, count: string, least: number) =>
      `Efter ${years}: bara ${count} har stått där ni står nu. Färre än ${least} räcker inte för att säga något.`,
    nobody: (years: string) =>
      `Efter ${years}: ingen kommun har stått där ni står nu och har värde så långt efter.`,
    reached: (reached: number, of: number, limit: string) =>
      `${reached} av ${of} hade från ert värde nått ${limit}.`,
    method: (band: string, least: number) =>
      `«Där ni står nu» är högst ${band} från ert värde. Varje kommun räknas en gång, med det senaste år den stod där, och aldrig över ett brott i serien. Minst ${least} kommuner krävs.`,
    ours: 'Bandet, antalet år och antalet kommuner är våra förvalda: ingen källa anger dem.',
    hindsight: 'Det visar vad andra har gjort, inte vad som är möjligt eller rätt för er.',
  },
  en: {
    years: (after: number) => counted('en', after, 'year', 'years'),
    told: (years: string, count: string, from: number, to: number) =>
      `After ${years}: ${count} stood at some time ${from === to ? `in ${from}` : `between ${from} and ${to}`} where you stand now.`,
    change: (low: string, median: string, high: string) =>
      `The middle change is ${median}, and the middle half lies between ${low} and ${high}.`,
    level: (low: string, median: string, high: string) =>
      `Counted from your value: ${median} in the middle, ${low} to ${high} for the middle half.`,
    tooFew: (years: string, count: string, least: number) =>
      `After ${years}: only ${count} stood where you stand now. Fewer than ${least} are not enough to tell anything.`,
    nobody: (years: string) =>
      `After ${years}: no municipality stood where you stand now and has a value that long after.`,
    reached: (reached: number, of: number, limit: string) =>
      `From your value, ${reached} of ${of} had reached ${limit}.`,
    method: (band: string, least: number) =>
      `“Where you stand now” is at most ${band} from your value. Every municipality counts once, with the latest year it stood there, and never across a break of the series. At least ${least} municipalities are needed.`,
    ours: 'The band, the numbers of years and the number of municipalities are our defaults: no source gives them.',
    hindsight: 'It shows what others have done, not what is possible or right for you.',
  },
} as const

const sayBand = ({ band }: LevelMethod, saying: Saying): string => {
  if (band.in === 'unit') return sayApart(band.amount, saying)
  const { language } = saying
  return sayPercent(sayShort(band.amount, 1, language), language)
}

/** One number of years: how many, when, and how far they had come; or that they are too few. */
export const sentenceForLevel = (found: LevelAfter, saying: Saying): string => {
  const { language } = saying
  const words = WORDS[language]
  const years = words.years(found.after)
  if (found.is === 'tooFew' && found.count === 0) return words.nobody(years)
  if (found.is === 'tooFew')
    return words.tooFew(years, municipalities(found.count, language), found.least)
  const { stood, from, to, change, level } = found
  const changes = [change.low, change.median, change.high].map((one) => sayChange(one, saying))
  const levels = [level.low, level.median, level.high].map((one) => sayValue(one, saying))
  const [low = '', median = '', high = ''] = changes
  const [lowest = '', middle = '', highest = ''] = levels
  return [
    words.told(years, municipalities(stood.length, language), from, to),
    words.change(low, median, high),
    words.level(lowest, middle, highest),
  ].join(' ')
}

/** How many of them had reached a limit that is thought of. */
export const sentenceForReached = (
  { reached, of }: { readonly reached: number; readonly of: number },
  limit: Exact,
  saying: Saying,
): string => WORDS[saying.language].reached(reached, of, sayValue(limit, saying))

/** A reasonable level explained, number of years by number of years, with the method last. */
export const explainLevels = (
  found: readonly LevelAfter[],
  method: LevelMethod,
  saying: Saying,
): readonly string[] => {
  const words = WORDS[saying.language]
  return [
    ...found.map((one) => sentenceForLevel(one, saying)),
    words.method(sayBand(method, saying), method.least),
    ...(method.ours === true ? [words.ours] : []),
    words.hindsight,
  ]
}

/** The numbers of years, as a heading: «efter 1, 3 och 5 år». */
export const sayAfter = (after: readonly number[], language: Language): string => {
  const and = language === 'sv' ? 'och' : 'and'
  const said = join(after.map(String), and)
  return language === 'sv' ? `efter ${said} år` : `after ${said} years`
}
