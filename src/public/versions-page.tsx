// Every version that a municipality has published, with those it has taken back.
import type { ReactNode } from 'react'
import { sayDate } from '../text/dates.ts'
import type { Language } from '../text/language.ts'
import { pageWords } from '../text/pages.ts'
import { roundTitle } from '../text/words-of-model.ts'
import { addressesOf } from './addresses.ts'
import type { Municipality } from './published.ts'

export const VersionsPage = ({
  municipality,
  language,
}: {
  readonly municipality: Municipality
  readonly language: Language
}): ReactNode => {
  const words = pageWords(language)
  const { entries, latest, organisation } = municipality
  const titleOf = (round: string): string =>
    latest === null
      ? round
      : roundTitle(round, { model: latest.frozen.model, roundKind: 'outcome', language })
  return (
    <>
      <h1>{words.versionsHeading}</h1>
      <ul className="plain-rows">
        {entries.map((entry) => (
          <li key={entry.snapshotId}>
            <span>
              <span className="kicker">{words.status[entry.status]}</span>
              {entry.withdrawn === null ? (
                <a href={addressesOf({ language, organisation, version: entry.snapshotId }).home}>
                  {titleOf(entry.roundId)}, {words.version.toLowerCase()} {entry.version}
                </a>
              ) : (
                words.withdrawn(entry.withdrawn.reason)
              )}
              <span className="quiet">
                {' '}
                {sayDate(entry.publishedAt, language)} · {words.hash}{' '}
                <code>{entry.hash.slice(0, 16)}</code>
              </span>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
