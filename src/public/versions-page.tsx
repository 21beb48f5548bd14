// Every version that a municipality has published, with those it has taken back or destroyed.
import type { ReactNode } from 'react'
import { sayDate } from '../text/dates.ts'
import type { Language } from '../text/language.ts'
import { pageWords } from '../text/pages.ts'
import { sayCorrected, sayGone } from '../text/snapshots.ts'
import { roundTitle } from '../text/words-of-model.ts'
import { addressesOf } from './addresses.ts'
import { isShown, type Municipality } from './published.ts'

/** A version's name: a link to it, or struck where it has been taken back or destroyed. */
const Version = ({
  isGone,
  href,
  children,
}: {
  readonly isGone: boolean
  readonly href: string
  readonly children: ReactNode
}): ReactNode => (isGone ? <s>{children}</s> : <a href={href}>{children}</a>)

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
  const versionOf = (version: string): string =>
    addressesOf({ language, organisation, version }).home
  return (
    <>
      <h1>{words.versionsHeading}</h1>
      <ul className="plain-rows">
        {entries.map((entry) => (
          <li key={entry.snapshotId}>
            <span>
              <span className="kicker">
                {isShown(entry) ? words.status[entry.status] : sayGone(entry, language).text}
              </span>
              <Version isGone={!isShown(entry)} href={versionOf(entry.snapshotId)}>
                {titleOf(entry.roundId)}, {words.version.toLowerCase()} {entry.version}
              </Version>
            </span>
            <span className="quiet">
              {[sayDate(entry.publishedAt, language), ...sayCorrected(entry, language)].join(' · ')}{' '}
              · {words.hash} <code className="checksum">{entry.hash}</code>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
