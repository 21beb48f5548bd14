// Who has come into a peer group and who has left it, in words.
import type { Change } from '../domain/chain/diff.ts'
import { areaName } from './areas-in-words.ts'
import { comparisonWords } from './comparison.ts'
import type { ModelContext } from './words-of-model.ts'

/** Who has come into a group and who has left it; null where something else differs, or the order alone. */
export const changedMembers = (change: Change, context: ModelContext): string | null => {
  if (change.sort !== 'group' || change.change !== 'changed' || change.key !== 'areas') return null
  const [before, now] = [change.from, change.to].map(
    (codes) => new Set(codes === undefined ? [] : codes.split(', ')),
  )
  if (before === undefined || now === undefined) return null
  const names = (codes: Iterable<string>, without: ReadonlySet<string>) =>
    [...codes].filter((code) => !without.has(code)).map((code) => areaName(code, context))
  const [come, gone] = [names(now, before), names(before, now)]
  const words = comparisonWords(context.language)
  const said = [
    ...(come.length === 0 ? [] : [words.come(come.join(', '))]),
    ...(gone.length === 0 ? [] : [words.gone(gone.join(', '))]),
  ]
  return said.length === 0 ? null : said.join('; ')
}
