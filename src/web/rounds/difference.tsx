// What a frozen version says otherwise than the one before, group by group.
import type { ReactNode } from 'react'
import type { DifferenceReply, VersionView } from '../../contract/rounds.ts'
import { Asked, useAsked } from '../asked.tsx'
import { usePlace } from '../frame/place.ts'
import { useReader } from '../reader.tsx'

/** The differences, group by group. */
export const DifferenceGroups = ({ reply }: { readonly reply: DifferenceReply }): ReactNode => {
  const { difference } = useReader().versions
  return (
    <>
      <h4>{reply.heading}</h4>
      {reply.groups.length === 0 ? <p>{difference.none}</p> : null}
      {reply.groups.map(({ heading, lines }) => (
        <section key={heading}>
          <h5>{heading}</h5>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

export const Difference = ({
  version,
  close,
}: {
  readonly version: VersionView
  readonly close: () => void
}): ReactNode => {
  const { words } = useReader()
  const { organisation } = usePlace()
  const query = useAsked<DifferenceReply>(
    `/api/${organisation}/versions/${version.version}/difference`,
  )
  return (
    <div className="form-card">
      <Asked query={query} isPart>
        {(reply) => <DifferenceGroups reply={reply} />}
      </Asked>
      <p className="buttons">
        <button type="button" className="link-button" onClick={close}>
          {words.close}
        </button>
      </p>
    </div>
  )
}
