// The finansiella profilen: own points as a ring against the dashed one of the group's three, and the table beside.
import type { ReactNode } from 'react'
import type { FinancialProfileView, SpokeView } from '../contract/comparison.ts'
import { ChartFrame, type ChartWords, Image, KeyLine } from './chart-frame.tsx'
import { onSpoke, profilePath, ringPath, spokeLabel, type Wheel, widestWord } from './polar.ts'
import type { Size } from './series-layout.ts'

const MOST = 5
const AVERAGE = 3
const RINGS = [1, 2, 3, 4, 5] as const

const shareOf = (points: number): number => points / MOST

const heightOf = (width: number): number => Math.round(width * 0.88)

/** Smaller than this a wheel shows nothing: its spokes are numbered and named beneath. */
const LEAST = 72

type Fitted = { readonly wheel: Wheel; readonly isNumbered: boolean }

/** The wheel that leaves room for the words at its sides, else for numbers. */
const fitted = (spokes: readonly SpokeView[], size: Size, width: number): Fitted => {
  const height = heightOf(width)
  const words = widestWord(
    spokes.map(({ title }) => title),
    size.label,
  )
  const numbers = widestWord(
    spokes.map(({ shown }) => shown.replaceAll(' ', '\u00a0')),
    size.label,
  )
  const radius = Math.min(width / 2 - words - 18, height / 2 - size.label * 3.8 - 16)
  const isNumbered = radius < LEAST
  return {
    isNumbered,
    wheel: {
      middle: { x: width / 2, y: height / 2 },
      radius: isNumbered
        ? Math.min(width / 2 - numbers - 18, height / 2 - size.label * 2.4 - 14)
        : radius,
      spokes: spokes.length,
    },
  }
}

const Labels = ({
  spokes,
  wheel,
  isNumbered,
  size,
  width,
}: Fitted & {
  readonly spokes: readonly SpokeView[]
  readonly size: Size
  readonly width: number
}): ReactNode =>
  spokes.map(({ title, shown }, at) => {
    const { lines, anchor, x, y } = spokeLabel(wheel, at, {
      ...{ text: isNumbered ? String(at + 1) : title, also: shown, size: size.label, width },
    })
    return (
      <text key={title} fontSize={size.label} textAnchor={anchor}>
        {lines.map((line, index) => (
          <tspan
            key={index === lines.length - 1 ? 'points' : line}
            className={index === lines.length - 1 ? 'points' : undefined}
            x={x.toFixed(1)}
            y={(y + index * size.label * 1.2).toFixed(1)}
          >
            {line}
          </tspan>
        ))}
      </text>
    )
  })

const Ring = ({
  profile,
  part,
  size,
}: {
  readonly profile: FinancialProfileView
  readonly part: FinancialProfileView['figures']
  readonly size: Size
}): ReactNode => {
  const { spokes, title } = part
  const width = Math.min(size.width, 480)
  const { wheel, isNumbered } = fitted(spokes, size, width)
  const own = profilePath(
    wheel,
    spokes.map(({ points }) => (points === null ? null : shareOf(points))),
  )
  const drawing = (
    <Image
      chart={{ ...profile, headline: `${title} ${profile.year}` }}
      size={size}
      className="series profile"
      width={width}
      height={heightOf(width)}
    >
      {RINGS.map((points) => (
        <path key={points} className="ring" d={ringPath(wheel, shareOf(points))} />
      ))}
      {spokes.map((spoke, at) => {
        const end = onSpoke(wheel, at, 1)
        return (
          <line
            key={spoke.title}
            className="spoke"
            x1={wheel.middle.x}
            y1={wheel.middle.y}
            x2={end.x.toFixed(1)}
            y2={end.y.toFixed(1)}
          />
        )
      })}
      <path className={own.isClosed ? 'own' : 'own open'} d={own.path} />
      <path className="average" d={ringPath(wheel, shareOf(AVERAGE))} />
      {spokes.map(({ title: key, points }, at) => {
        if (points === null) return null
        const { x, y } = onSpoke(wheel, at, shareOf(points))
        return <circle key={key} className="outcome" cx={x.toFixed(1)} cy={y.toFixed(1)} r={4.5} />
      })}
      <Labels {...{ spokes, wheel, isNumbered, size, width }} />
    </Image>
  )
  return isNumbered ? (
    <>
      {drawing}
      <ol className="spokes">
        {spokes.map(({ title: name, shown }) => (
          <li key={name}>
            {name}: {shown}
          </li>
        ))}
      </ol>
    </>
  ) : (
    drawing
  )
}

const Rows = ({ part }: { readonly part: FinancialProfileView['figures'] }): ReactNode => (
  <tbody>
    <tr>
      <th scope="rowgroup" colSpan={3}>
        <strong>{part.title}</strong>
      </th>
    </tr>
    {part.spokes.map(({ title, shown, value, cause }) => (
      <tr key={title}>
        <th scope="row">{title}</th>
        <td className="number">{shown}</td>
        <td className="number">{value ?? cause ?? ''}</td>
      </tr>
    ))}
  </tbody>
)

/** Both rings, the key figures' and the perspectives'; the order of the spokes shapes a ring, so the table says the same. */
export const FinancialProfile = ({
  profile,
  words,
}: {
  readonly profile: FinancialProfileView
  readonly words: ChartWords
}): ReactNode => (
  <ChartFrame
    chart={profile}
    words={words}
    draw={(size) => (
      <div className="profiles">
        {[profile.figures, profile.perspectives].map((part) => (
          <div key={part.title}>
            <h3>{part.title}</h3>
            <Ring profile={profile} part={part} size={size} />
          </div>
        ))}
      </div>
    )}
    legend={
      <p className="series-key">
        <span>
          <i className="dot own" aria-hidden="true" />
          {profile.key.own}
        </span>
        <span>
          <KeyLine kind="median" />
          {profile.key.average}
        </span>
      </p>
    }
    table={
      <>
        <thead>
          <tr>
            <th scope="col">{profile.columns.title}</th>
            <th scope="col" className="number">
              {profile.columns.points}
            </th>
            <th scope="col" className="number">
              {profile.columns.value}
            </th>
          </tr>
        </thead>
        <Rows part={profile.figures} />
        <Rows part={profile.perspectives} />
      </>
    }
  />
)
