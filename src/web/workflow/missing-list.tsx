// What is asked for and not there yet, each a link to where it is answered.
import type { ReactNode } from 'react'
import type { MissingView } from '../../contract/working-round.ts'
import { useReader } from '../reader.tsx'

export const MissingList = ({
  missing,
  more,
}: {
  readonly missing: readonly MissingView[]
  /** How many there are besides those listed. */
  readonly more: number
}): ReactNode => {
  const { work } = useReader()
  return (
    <ul className="missing-list">
      {missing.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one measure can be missing for several units
        <li key={index}>
          <a href={one.href} lang={one.lang}>
            {one.title}
          </a>{' '}
          <span className="quiet">{one.what}</span>
        </li>
      ))}
      {more === 0 ? null : <li className="quiet">{work.board.more(more)}</li>}
    </ul>
  )
}
