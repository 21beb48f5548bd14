// The key figures of a whole profile as a table: each leads to its comparison.
import type { ReactNode } from 'react'
import type { ProfiledRowView, WholeProfileView } from '../../contract/whole-profile.ts'
import { wholeProfileWords } from '../../text/whole-profile.ts'
import { PositionMark } from '../../ui/position-mark.tsx'
import { ScrollBox } from '../../ui/scroll-box.tsx'
import { useReader } from '../reader.tsx'

const Row = ({
  row,
  hasMean,
}: {
  readonly row: ProfiledRowView
  readonly hasMean: boolean
}): ReactNode => {
  const words = wholeProfileWords(useReader().language)
  const { id, title, lang, href, operatingArea, position, guess, chance, isFollowed } = row
  return (
    <tr>
      <th scope="row">
        <a href={href} lang={lang}>
          {title}
        </a>
        <small>
          {id}
          {operatingArea === null ? null : (
            <>
              {' · '}
              <span lang={lang}>{operatingArea}</span>
            </>
          )}
          {isFollowed ? <strong> · {words.isFollowed}</strong> : null}
        </small>
      </th>
      <td>
        <PositionMark position={position} />
        {guess === null ? null : <small>{guess}</small>}
        {chance === null ? null : <small>{chance}</small>}
      </td>
      <td className="number">{row.year ?? '–'}</td>
      <td className="number">{row.value.shown}</td>
      {hasMean ? <td className="number">{row.mean?.shown ?? '–'}</td> : null}
    </tr>
  )
}

export const ProfiledTable = ({ view }: { readonly view: WholeProfileView }): ReactNode => {
  const { pages } = useReader()
  const { caption, columns, rows } = view
  return (
    <ScrollBox label={caption} hint={pages.scrollHint}>
      <table className="whole-profile">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.keyFigure}</th>
            <th scope="col">{columns.position}</th>
            <th scope="col" className="number">
              {columns.year}
            </th>
            <th scope="col" className="number">
              {columns.value}
            </th>
            {columns.mean === null ? null : (
              <th scope="col" className="number">
                {columns.mean}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} hasMean={columns.mean !== null} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
