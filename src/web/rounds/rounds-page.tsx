// All rounds: open or closed, what has been published of each, and what the controller does with them.
import { type ReactNode, useState } from 'react'
import type { RoundsReply, RoundView } from '../../contract/staff.ts'
import { Refusal } from '../../ui/notice.tsx'
import { Asked, useAsked } from '../asked.tsx'
import { usePlace } from '../frame/frame.tsx'
import { useTitle } from '../frame/title.ts'
import { useReader } from '../reader.tsx'
import { useSaving } from '../saving.ts'
import { PublishForm } from './publish-form.tsx'
import { WithdrawForm } from './withdraw-form.tsx'

const CloseButton = ({ round }: { readonly round: RoundView }): ReactNode => {
  const { words } = useReader()
  const { organisation } = usePlace()
  const { saving, save } = useSaving(`/api/${organisation}/standings`)
  return (
    <>
      <button
        type="button"
        className="link-button"
        disabled={saving.is === 'underWay'}
        onClick={() =>
          void save({ round: round.name, standing: round.isClosed ? 'open' : 'closed' })
        }
      >
        {round.isClosed ? words.rounds.reopen : words.rounds.close}
        <span className="sr-only"> {round.label}</span>
      </button>
      {saving.is === 'refused' ? <Refusal title={saving.title}>{saving.sentence}</Refusal> : null}
    </>
  )
}

const Snapshot = ({
  one,
  mayWithdraw,
}: {
  readonly one: RoundView['snapshots'][number]
  readonly mayWithdraw: boolean
}): ReactNode => {
  const { words } = useReader()
  const { rounds } = words
  const [isOpen, setIsOpen] = useState(false)
  return (
    <li>
      {one.withdrawn === null ? <a href={one.href}>{one.label}</a> : <s>{one.label}</s>}{' '}
      <span className="quiet">{rounds.by(one.who)}</span>{' '}
      {one.withdrawn === null ? null : (
        <span className="quiet">{rounds.withdrawn(one.withdrawn)}</span>
      )}
      {one.withdrawn === null && mayWithdraw && !isOpen ? (
        <button type="button" className="link-button" onClick={() => setIsOpen(true)}>
          {rounds.withdraw}
          <span className="sr-only"> {one.label}</span>
        </button>
      ) : null}
      {isOpen && one.withdrawn === null ? (
        <WithdrawForm snapshot={one.snapshot} close={() => setIsOpen(false)} />
      ) : null}
    </li>
  )
}

const OneRound = ({
  round,
  reply,
}: {
  readonly round: RoundView
  readonly reply: RoundsReply
}): ReactNode => {
  const { words } = useReader()
  const { rounds } = words
  const [isPublishing, setIsPublishing] = useState(false)
  return (
    <section className="round" aria-labelledby={`round-${round.name}`}>
      <header className="round-head">
        <h2 id={`round-${round.name}`}>
          <a href={round.href}>{round.label}</a>
        </h2>
        <span className="quiet">{round.standing}</span>
        {reply.mayClose && round.hasBegun ? <CloseButton round={round} /> : null}
        {reply.mayPublish && round.hasBegun && !isPublishing ? (
          <button type="button" className="link-button" onClick={() => setIsPublishing(true)}>
            {rounds.publish}
            <span className="sr-only"> {round.label}</span>
          </button>
        ) : null}
      </header>
      {round.snapshots.length === 0 ? (
        <p className="quiet">{rounds.nothing}</p>
      ) : (
        <ul className="plain-rows">
          {round.snapshots.map((one) => (
            <Snapshot key={one.snapshot} one={one} mayWithdraw={reply.mayPublish} />
          ))}
        </ul>
      )}
      {isPublishing ? (
        <PublishForm round={round} deciders={reply.deciders} close={() => setIsPublishing(false)} />
      ) : null}
    </section>
  )
}

export const RoundsPage = (): ReactNode => {
  const { words } = useReader()
  const { organisation } = usePlace()
  const query = useAsked<RoundsReply>(`/api/${organisation}/rounds`)
  useTitle(words.rounds.heading)
  return (
    <Asked query={query}>
      {(reply) => (
        <>
          <h1>{words.rounds.heading}</h1>
          <p className="lead">{words.rounds.lead}</p>
          {reply.rounds.map((round) => (
            <OneRound key={round.name} round={round} reply={reply} />
          ))}
        </>
      )}
    </Asked>
  )
}
