// The meanings of a drawing's marks, set in rows beneath it.
import type { ReactNode } from 'react'
import type { KeyMark } from '../../ui/drawn-keys.tsx'
import { textWidth } from '../../ui/text-width.ts'

/** As large on paper, however wide the drawing is. */
const fontOf = (width: number): number => Math.max(12, (width * 12) / 620)
const LINE = 20
const MARK = 38
const BETWEEN = 18

type Place = { readonly one: KeyMark; readonly left: number; readonly row: number }

const widthOf = ({ mark, said }: KeyMark, font: number): number =>
  (mark === null ? 0 : MARK) + textWidth(said, font) + BETWEEN

/** Each after the one before, on a new row where there is no room. */
const placed = (key: readonly KeyMark[], width: number): readonly Place[] => {
  let left = 0
  let row = 0
  return key.map((one) => {
    const wide = widthOf(one, fontOf(width))
    if (left > 0 && left + wide - BETWEEN > width) {
      left = 0
      row += 1
    }
    const place = { one, left, row }
    left += wide
    return place
  })
}

/** The key and how high it is, for a drawing so wide; it begins at `top`. */
export const keyBeneath = (
  key: readonly KeyMark[],
  width: number,
  top: number,
): { readonly drawn: ReactNode; readonly height: number } => {
  const font = fontOf(width)
  const places = placed(key, width)
  const drawn = places.map(({ one: { mark, said }, left, row }) => (
    <g key={said} transform={`translate(${left.toFixed(1)} ${top + (row + 0.8) * LINE})`}>
      {mark === null ? null : <g transform="translate(16 0)">{mark}</g>}
      <text x={mark === null ? 0 : MARK} y={font * 0.35} fontSize={font}>
        {said}
      </text>
    </g>
  ))
  const rows = Math.max(0, ...places.map(({ row }) => row + 1))
  return { drawn: <g>{drawn}</g>, height: rows === 0 ? 0 : rows * LINE + LINE / 2 }
}
