// What a published version says otherwise than the one that was published before it in the same round.
import type { ReactNode } from 'react'
import { differenceGroups } from '../render/views/difference-view.ts'
import type { SnapshotEntry } from '../store/published.ts'
import type { Language } from '../text/language.ts'
import { versionWords } from '../text/versions.ts'
import { type Frozen, isShown, type Municipality } from './published.ts'

/** The version of the round that was public before another; undefined: none that is still shown. */
export const publishedBefore = (
  { entries }: Municipality,
  { modelId, roundId, version }: SnapshotEntry,
): SnapshotEntry | undefined =>
  entries
    .filter(
      (one) =>
        one.modelId === modelId && one.roundId === roundId && one.version < version && isShown(one),
    )
    .toSorted((a, b) => b.version - a.version)[0]

/** What the page is called: from the proposal, or from the version before. */
export const titleOfChanges = (before: SnapshotEntry, language: Language): string => {
  const { difference } = versionWords(language)
  return before.status === 'proposed' ? difference.fromProposal : difference.open(before.version)
}

export const ChangesPage = ({
  before,
  after,
  title,
  language,
}: {
  readonly before: Frozen
  readonly after: Frozen
  readonly title: string
  readonly language: Language
}): ReactNode => {
  const groups = differenceGroups(before, after, language)
  return (
    <article>
      <h1>{title}</h1>
      {groups.length === 0 ? <p>{versionWords(language).difference.none}</p> : null}
      {groups.map(({ heading, lines }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </article>
  )
}
