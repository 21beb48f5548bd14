// Where one can go from a page that is not there: the rounds that exist, or the chain.
import type { ReactNode } from 'react'
import { comparingWords } from '../../text/comparing.ts'
import { useReader } from '../reader.tsx'
import { useFrameIfAny } from './frame-context.ts'

/** Refused because of whom or what is compared: there are others to look up. */
const NOT_COMPARED: ReadonlySet<string> = new Set([
  ...['noSuchKeyFigure', 'noSuchGroup', 'noSuchAreas', 'severalGroups', 'noGroupsRead'],
  ...['noGroupForArea', 'groupWithoutMembers', 'onlyForMunicipalities'],
  ...['unknownGroupWord', 'unknownSimilar', 'notACounty', 'notASize'],
])

export const WaysOn = ({
  isRoundMissing,
  refused,
}: {
  readonly isRoundMissing: boolean
  /** The code of why there is no such page. */
  readonly refused?: string | undefined
}): ReactNode => {
  const { words, language } = useReader()
  const frame = useFrameIfAny()
  if (frame === null)
    return (
      <p>
        <a href="/app">{words.otherMunicipality}</a>
      </p>
    )
  const base = `/app/${frame.organisation}`
  if (refused !== undefined && NOT_COMPARED.has(refused))
    return (
      <p>
        <a href={`${base}/jamfor`}>{comparingWords(language).page.picker}</a>
      </p>
    )
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
