// Handing a part on: what can be done with it now, and what each asks for.
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { MovePartRequest } from '../../contract/requests.ts'
import type { PartReply } from '../../contract/working-round.ts'
import type { Move } from '../../domain/workflow/stages.ts'
import { Refusal } from '../../ui/notice.tsx'
import { usePlace } from '../frame/place.ts'
import { LongText } from '../long-text.tsx'
import { useReader } from '../reader.tsx'
import { useSaving } from '../saving.ts'

type Given = Pick<MovePartRequest, 'reason' | 'day' | 'reference'>
const NOTHING: Given = { reason: null, day: null, reference: null }

const orNull = (written: string): string | null => (written.trim() === '' ? null : written)

/** What must be said before a part is sent back. */
const SendBackFields = ({ change }: { readonly change: (given: Given) => void }): ReactNode => {
  const { work } = useReader()
  const id = useId()
  return (
    <label className="field" htmlFor={id}>
      {work.part.reason}
      <small>{work.part.reasonHelp}</small>
      <LongText
        id={id}
        required
        rows={3}
        onChange={(event) => change({ ...NOTHING, reason: orNull(event.target.value) })}
      />
    </label>
  )
}

/** When, and under which number, a part is delivered. */
const DeliveryFields = ({
  given,
  change,
}: {
  readonly given: Given
  readonly change: (given: Given) => void
}): ReactNode => {
  const { work } = useReader()
  const { part } = work
  return (
    <div className="form-row">
      <label className="field">
        {part.day}
        <input
          type="date"
          onChange={(event) => change({ ...given, day: orNull(event.target.value) })}
        />
      </label>
      <label className="field">
        <span>
          {part.reference} <small>({part.optional})</small>
        </span>
        <input onChange={(event) => change({ ...given, reference: orNull(event.target.value) })} />
      </label>
    </div>
  )
}

/** Moves that ask for something open a form; the others are done at once. */
const ASKING: readonly Move[] = ['sendBack', 'deliver']
/** What takes the part on stands out; what takes it back does not. */
const QUIET: readonly Move[] = ['takeBack', 'sendBack']

export const PartMoves = ({ reply }: { readonly reply: PartReply }): ReactNode => {
  const { work } = useReader()
  const { part, moves: labels } = work
  const { organisation, round } = usePlace()
  const [asking, setAsking] = useState<Move | null>(null)
  const [given, setGiven] = useState<Given>(NOTHING)
  const { saving, save, rest } = useSaving(`/api/${organisation}/moves`)
  const { row, moves, basedOn, isOpen } = reply
  const missing = row.of - row.answered
  const close = () => {
    setAsking(null)
    setGiven(NOTHING)
    rest()
  }
  const make = async (move: Move) => {
    if (await save({ round, body: row.body, move, ...given, basedOn })) close()
  }
  const choose = (move: Move) => {
    if (ASKING.includes(move)) setAsking(move)
    else void make(move)
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (asking !== null) void make(asking)
  }
  return (
    <section className="form-card part-moves" aria-labelledby="part-next">
      <h2 id="part-next">{part.next}</h2>
      <p>{isOpen ? reply.explains : part.notOpened}</p>
      {moves.includes('report') ? (
        <p>{missing === 0 ? part.complete : part.missing(missing)}</p>
      ) : null}
      {asking === null ? (
        <p className="buttons">
          {moves.map((move) => (
            <button
              key={move}
              type="button"
              className={QUIET.includes(move) ? 'button quiet-button' : 'button'}
              disabled={saving.is === 'underWay'}
              onClick={() => choose(move)}
            >
              {labels[move]}
            </button>
          ))}
        </p>
      ) : (
        <form onSubmit={onSubmit}>
          {asking === 'sendBack' ? (
            <SendBackFields change={setGiven} />
          ) : (
            <DeliveryFields given={given} change={setGiven} />
          )}
          <p className="buttons">
            <button type="submit" className="button" disabled={saving.is === 'underWay'}>
              {asking === 'sendBack' ? part.confirm.sendBack : part.confirm.deliver}
            </button>
            <button type="button" className="button quiet-button" onClick={close}>
              {part.cancel}
            </button>
          </p>
        </form>
      )}
      {saving.is === 'refused' ? <Refusal title={saving.title}>{saving.sentence}</Refusal> : null}
    </section>
  )
}
