// Where one can go from a page that is not there: the rounds that exist, or the chain.
import type { ReactNode } from 'react'
import { useReader } from '../reader.tsx'
import { useFrameIfAny } from './frame-context.ts'

export const WaysOn = ({ isRoundMissing }: { readonly isRoundMissing: boolean }): ReactNode => {
  const { words } = useReader()
  const frame = useFrameIfAny()
  if (frame === null)
    return (
      <p>
        <a href="/app">{words.otherMunicipality}</a>
      </p>
    )
  const base = `/app/${frame.organisation}`
  if (!isRoundMissing)
    return (
      <p>
        <a href={base}>{words.toChain}</a>
      </p>
    )
  return (
    <ul aria-label={words.rounds.heading}>
      {frame.rounds.map(({ name, label }) => (
        <li key={name}>
          <a href={`${base}/${encodeURIComponent(name)}`}>{label}</a>
        </li>
      ))}
    </ul>
  )
}
