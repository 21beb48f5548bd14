// What a rose draws, as a table: an area a row, a profile a column; and what the marks are.
import type { ReactNode } from 'react'
import type { RoseView } from '../contract/evaluation-result.ts'
import { ProfileMark } from './profile-mark.tsx'
import { ScrollBox } from './scroll-box.tsx'

export const RoseKey = ({ rose }: { readonly rose: RoseView }): ReactNode => (
  <ul className="rose-key">
    {rose.profiles.map(({ id, name, kind }) => (
      <li key={id}>
        <svg viewBox="0 0 34 12" width="34" height="12" aria-hidden="true">
          <path className={`profile ${kind}`} d="M1,6L33,6" />
          <ProfileMark kind={kind} x={17} y={6} />
        </svg>
        {name}
      </li>
    ))}
  </ul>
)

export const RoseTable = ({
  rose,
  scrollHint,
}: {
  readonly rose: RoseView
  readonly scrollHint: string
}): ReactNode => (
  <ScrollBox label={rose.headline} hint={scrollHint}>
    <table>
      <caption className="sr-only">{rose.headline}</caption>
      <thead>
        <tr>
          <th scope="col">{rose.columns.area}</th>
          <th scope="col" className="number">
            {rose.columns.most}
          </th>
          {rose.profiles.map(({ id, name }) => (
            <th key={id} scope="col" className="number">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rose.spokes.map(({ id, number, title }, place) => (
          <tr key={id}>
            <th scope="row">
              {number} {title}
            </th>
            <td className="number">{rose.most[place]}</td>
            {rose.profiles.map((profile) => (
              <td key={profile.id} className="number">
                {profile.said[place]}
              </td>
            ))}
          </tr>
        ))}
        {rose.totals === null ? null : (
          <tr>
            <th scope="row">{rose.totals.label}</th>
            <td />
            {rose.profiles.map(({ id }, index) => (
              <td key={id} className="number">
                <strong>{rose.totals?.said[index]}</strong>
              </td>
            ))}
          </tr>
        )}
      </tbody>
    </table>
  </ScrollBox>
)
