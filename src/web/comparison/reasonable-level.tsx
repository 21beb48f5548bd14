// A reasonable level beside a limit that is being set: how far those that stood where we stand had come.
import { type ReactNode, useDeferredValue, useState } from 'react'
import type { LevelReply } from '../../contract/services.ts'
import { serviceWords } from '../../text/services.ts'
import { Asked, useAsked } from '../asked.tsx'
import { usePlace } from '../frame/place.ts'
import { useReader } from '../reader.tsx'

const Told = ({
  measure,
  limit,
}: {
  readonly measure: string
  readonly limit: string
}): ReactNode => {
  const { organisation } = usePlace()
  const thought = useDeferredValue(limit.trim())
  const query = useAsked<LevelReply>(
    `/api/${organisation}/levels/${encodeURIComponent(measure)}`,
    thought === '' ? {} : { limit: thought },
  )
  return (
    <Asked query={query} isPart>
      {({ said, sources }) => (
        <>
          {said.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {sources.map((line) => (
            <p className="quiet" key={line}>
              {line}
            </p>
          ))}
        </>
      )}
    </Asked>
  )
}

/** Asked for when somebody wants it; `limit` is the value that is thought of, as it is written. */
export const ReasonableLevel = ({
  measure,
  limit,
}: {
  readonly measure: string
  readonly limit: string
}): ReactNode => {
  const { levels } = serviceWords(useReader().language)
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details className="level" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{levels.open}</summary>
      {isOpen ? <Told measure={measure} limit={limit} /> : null}
    </details>
  )
}
