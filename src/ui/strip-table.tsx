// Every municipality's value beneath the strip: ours and the group's are told by a word.
import type { ReactNode } from 'react'
import type { DotView, StripView } from '../contract/comparison.ts'

const noteOf = ({ is }: DotView, { notes }: StripView): string => (is === 'other' ? '' : notes[is])

export const StripTable = ({ strip }: { readonly strip: StripView }): ReactNode => {
  const { columns, dots } = strip
  const isRanked = dots.some(({ place }) => place !== undefined)
  return (
    <>
      <thead>
        <tr>
          {isRanked ? (
            <th scope="col" className="number">
              {columns.place}
            </th>
          ) : null}
          <th scope="col">{columns.area}</th>
          <th scope="col" className="number">
            {columns.value}
          </th>
          <th scope="col">{columns.note}</th>
        </tr>
      </thead>
      <tbody>
        {dots.map((dot) => (
          <tr key={dot.area} data-own={dot.is === 'own' ? '' : undefined}>
            {isRanked ? <td className="number">{dot.place ?? '–'}</td> : null}
            <th scope="row">{dot.name}</th>
            <td className="number">{dot.shown}</td>
            <td>{noteOf(dot, strip)}</td>
          </tr>
        ))}
      </tbody>
    </>
  )
}
