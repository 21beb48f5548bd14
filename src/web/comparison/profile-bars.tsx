// How a municipality stands area by area: a bar of how many key figures are where, in colours and in words.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ProfileBarView, WholeProfileView } from '../../contract/whole-profile.ts'
import { wholeProfileWords } from '../../text/whole-profile.ts'
import { useReader } from '../reader.tsx'
import { readProfile } from './comparison-search.ts'

/** NOTE the sentence beneath says it all: the bar is for the eye. */
const Bar = ({ parts }: Pick<ProfileBarView, 'parts'>): ReactNode => (
  <div className="profile-bar" aria-hidden="true">
    {parts.map(({ place, count }) => (
      <span key={place} data-place={place} style={{ flexGrow: count }}>
        {count}
      </span>
    ))}
  </div>
)

export const ProfileBars = ({ bars }: Pick<WholeProfileView, 'bars'>): ReactNode => {
  const words = wholeProfileWords(useReader().language)
  return (
    <section>
      <h2>{words.bars}</h2>
      <ul className="profile-bars">
        {bars.map(({ operatingArea, title, lang, sentence, parts }) => (
          <li key={operatingArea}>
            <Link
              to="."
              search={(was: object) =>
                readProfile({ ...was, omrade: operatingArea, sida: undefined })
              }
              hash="nyckeltal"
              aria-label={words.ofArea(title)}
            >
              <span lang={lang}>{title}</span>
            </Link>
            <Bar parts={parts} />
            <small>{sentence}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}
