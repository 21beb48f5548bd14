// The compass rose: each area a spoke, each profile a ring around them, its values written where they are.
import type { ReactNode } from 'react'
import type { ProfileView, RoseView } from '../contract/evaluation-result.ts'
import { ProfileMark } from './profile-mark.tsx'
import {
  labelAt,
  MARK_WIDTH,
  pathOf,
  pointAt,
  ROSE_SIZES,
  type RoseSize,
  strokesOf,
} from './rose-layout.ts'

const RINGS = [0.25, 0.5, 0.75, 1]

const Grid = ({ rose, size }: { readonly rose: RoseView; readonly size: RoseSize }): ReactNode => {
  const count = rose.spokes.length
  const corners = (share: number) =>
    rose.spokes.map((_, place) => pointAt(size, place, count, share))
  return (
    <g className="rose-grid">
      {RINGS.map((share) => (
        <path key={share} d={pathOf(corners(share), true)} />
      ))}
      {rose.spokes.map(({ id }, place) => (
        <path
          key={id}
          d={pathOf([pointAt(size, place, count, 0), pointAt(size, place, count, 1)], false)}
        />
      ))}
    </g>
  )
}

const Profile = ({
  profile,
  size,
}: {
  readonly profile: ProfileView
  readonly size: RoseSize
}): ReactNode => {
  const { isWhole, strokes } = strokesOf(size, profile)
  const count = profile.values.length
  return (
    <g>
      {strokes.map((points) => {
        const d = pathOf(points, isWhole)
        return (
          <path
            key={d}
            className={`profile ${profile.kind}${isWhole && profile.kind === 'own' ? ' whole' : ''}`}
            d={d}
          />
        )
      })}
      {profile.values.map((value, place) => {
        if (value === null) return null
        const { x, y } = pointAt(size, place, count, value)
        // biome-ignore lint/suspicious/noArrayIndexKey: a spoke is its place
        return <ProfileMark key={place} kind={profile.kind} x={x} y={y} />
      })}
    </g>
  )
}

const Labels = ({ rose, size }: { readonly rose: RoseView; readonly size: RoseSize }): ReactNode =>
  rose.spokes.map(({ id }, place) => (
    <g key={id} fontSize={size.label}>
      {labelAt(rose, place, size).lines.map(({ text, profile, x, y }) => {
        const kind = profile === null ? null : (rose.profiles[profile]?.kind ?? null)
        return (
          <g key={`${profile ?? 'title'}${y.toFixed(0)}`}>
            {kind === null ? null : <ProfileMark kind={kind} x={x + 5} y={y - size.label * 0.35} />}
            <text
              x={kind === null ? x : x + MARK_WIDTH}
              y={y}
              className={kind === null ? 'spoke' : `value ${kind}`}
            >
              {text}
            </text>
          </g>
        )
      })}
    </g>
  ))

/** The rose alone, in one size. */
export const RoseDrawing = ({
  rose,
  size,
  id,
}: {
  readonly rose: RoseView
  readonly size: RoseSize
  readonly id: string
}): ReactNode => (
  <svg
    className="rose"
    viewBox={`0 0 ${size.width} ${size.height}`}
    role="img"
    aria-labelledby={id}
    width={size.width}
    height={size.height}
  >
    <title id={id}>{rose.headline}</title>
    <Grid rose={rose} size={size} />
    {rose.profiles.toReversed().map((profile) => (
      <Profile key={profile.id} profile={profile} size={size} />
    ))}
    <Labels rose={rose} size={size} />
  </svg>
)

/** Drawn in two widths; what stands beside it is for the page. */
export const CompassRose = ({ rose }: { readonly rose: RoseView }): ReactNode =>
  ROSE_SIZES.map((size) => (
    <div key={size.name} className={`rose-${size.name}`}>
      <RoseDrawing rose={rose} size={size} id={`rose-${size.name}`} />
    </div>
  ))
