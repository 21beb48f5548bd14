// What the auditors have judged of a published round, beside what was frozen.
import type { ReactNode } from 'react'
import { verdictView } from '../render/views/verdict-view.ts'
import type { SnapshotEntry } from '../store/published.ts'
import type { Language } from '../text/language.ts'
import { VerdictCards } from '../ui/verdict-cards.tsx'
import type { Municipality, Published } from './published.ts'

/** The verdicts on an entry's round; nothing where none is delivered. */
export const verdictsShown = async (
  published: Published,
  { organisation, entries, latest }: Municipality,
  entry: SnapshotEntry,
  language: Language,
): Promise<ReactNode> => {
  const numberOf = (id: string): number | null =>
    entries.find(({ snapshotId }) => snapshotId === id)?.version ?? null
  const bodies = latest?.frozen.chain.bodies ?? new Map()
  const verdicts = await published.verdicts(organisation, entry)
  return (
    <VerdictCards
      verdicts={verdicts.map((one) => verdictView(one, { numberOf, bodies }, language))}
      language={language}
    />
  )
}
