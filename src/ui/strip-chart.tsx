// A strip of all municipalities: its drawing, its key, all its values, and who is missing.
import type { ReactNode } from 'react'
import type { StripView } from '../contract/comparison.ts'
import { ChartFrame, type ChartWords, KeyLine } from './chart-frame.tsx'
import type { Size } from './series-layout.ts'
import { StripDrawing } from './strip-drawing.tsx'
import { StripTable } from './strip-table.tsx'

/** What the marks are; the middle half and the mean in words, also where the drawing had no room for them. */
const Key = ({ strip: { key, middle, marks, dots } }: { readonly strip: StripView }): ReactNode => (
  <p className="series-key">
    {dots.some(({ is }) => is === 'own') ? (
      <span>
        <i className="dot own" aria-hidden="true" />
        {key.own}
      </span>
    ) : null}
    {key.member === undefined ? null : (
      <span>
        <i className="dot member" aria-hidden="true" />
        {key.member}
      </span>
    )}
    <span>
      <i className="dot" aria-hidden="true" />
      {key.other}
    </span>
    {middle === undefined ? null : (
      <span>
        <i className="field" aria-hidden="true" />
        {middle.said}
      </span>
    )}
    {marks.map(({ kind, said }) => (
      <span key={kind}>
        <KeyLine kind={kind} />
        {said}
      </span>
    ))}
  </p>
)

/** The strip, its key, all its values, and who is missing. */
export const StripChart = ({
  strip,
  words,
}: {
  readonly strip: StripView
  readonly words: ChartWords
}): ReactNode => {
  const isDrawn = strip.dots.length > 0
  return (
    <ChartFrame
      chart={strip}
      words={words}
      {...(isDrawn
        ? {
            draw: (size: Size) => <StripDrawing strip={strip} size={size} />,
            legend: <Key strip={strip} />,
            table: <StripTable strip={strip} />,
          }
        : {})}
    >
      {strip.without.map((sentence) => (
        <p key={sentence} className="quiet">
          {sentence}
        </p>
      ))}
    </ChartFrame>
  )
}
