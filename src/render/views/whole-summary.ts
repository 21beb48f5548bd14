// How it goes in all: every level together in one sentence and one bar, by the colours of the grades.
import type { SummaryPart, SummaryView } from '../../contract/views.ts'
import { catalogueOf } from '../../text/catalogues.ts'
import { citizenWords } from '../../text/citizens.ts'
import { join } from '../../text/language.ts'
import type { Viewing } from './viewing.ts'

/** The colours, best first; what has no grade in a colour is last. */
const COLOURS = [
  { says: 'good', tone: 'good', of: ['good'] },
  { says: 'fair', tone: 'fair', of: ['fair'] },
  { says: 'caution', tone: 'caution', of: ['caution'] },
  { says: 'poor', tone: 'poor', of: ['poor'] },
  { says: 'bad', tone: 'bad', of: ['bad'] },
  { says: 'grey', tone: 'unknown', of: ['unknown', 'neutral'] },
  { says: 'none', tone: 'none', of: ['none', 'number'] },
] as const satisfies readonly {
  readonly says: string
  readonly tone: SummaryPart['tone']
  readonly of: readonly SummaryPart['tone'][]
}[]

/**
 * All levels together: the levels' words differ, their colours mean the same. null: there is but one level,
 * whose own sentence says the whole.
 */
export const wholeSummary = (
  { model, chain, language }: Pick<Viewing, 'model' | 'chain' | 'language'>,
  levels: readonly SummaryView[],
): SummaryView | null => {
  if (levels.length < 2) return null
  const { summary, and } = catalogueOf(language)
  const { colour } = citizenWords(language).colours
  const all = levels.flatMap(({ parts }) => parts)
  const colours = COLOURS.map(({ says, tone, of }) => {
    const own = all.filter((part) => of.some((one) => one === part.tone))
    const [word, ...others] = new Set(own.map((part) => part.word))
    const count = own.reduce((sum, part) => sum + part.count, 0)
    // NOTE where all levels say it alike the municipality's own word stands, which is what counts.
    return { tone, says, count, word: others.length === 0 ? (word ?? colour[tone]) : colour[tone] }
  }).filter(({ count }) => count > 0)
  const total = colours.reduce((sum, { count }) => sum + count, 0)
  const hasAssignments = [...chain.nodes.values()].some(
    ({ type }) => model.types.get(type)?.sort === 'assignment',
  )
  const are = colours.map(({ says, count }) => `${count} ${summary.whole[says](count)}`)
  return {
    title: summary.whole.title,
    sentence: summary.whole.of(total, hasAssignments, join(are, and)),
    parts: colours.map(({ tone, word, count }) => ({ tone, word, count })),
    isWhole: true,
  }
}
