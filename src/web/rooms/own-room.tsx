// A body's own room in a round, for its own people: how it stands to others, and opening or closing it.
import type { ReactNode } from 'react'
import type { PartReply } from '../../contract/working-round.ts'
import { roomWords } from '../../text/rooms.ts'
import { Refusal } from '../../ui/notice.tsx'
import { usePlace } from '../frame/place.ts'
import { useReader } from '../reader.tsx'
import { useSaving } from '../saving.ts'

export const OwnRoom = ({ reply }: { readonly reply: PartReply }): ReactNode => {
  const { language } = useReader()
  const { organisation, round } = usePlace()
  const { saving, save } = useSaving(`/api/${organisation}/rooms`)
  const { row, mayMakeRoom } = reply
  const words = roomWords(language).own
  if (row.room === null || row.isClosed || !reply.isOpen) return null
  const { standing } = row.room
  return (
    <section className="form-card" aria-labelledby="own-room">
      <h2 id="own-room">{words.heading}</h2>
      <p>{words[standing]}</p>
      {mayMakeRoom === null ? null : (
        <p className="buttons">
          <button
            type="button"
            className="button quiet-button"
            disabled={saving.is === 'underWay'}
            onClick={() => void save({ round, body: row.body, standing: mayMakeRoom })}
          >
            {words.make[mayMakeRoom]}
          </button>
        </p>
      )}
      <p role="status">{saving.is === 'saved' ? words.made[standing] : ''}</p>
      {saving.is === 'refused' ? <Refusal title={saving.title}>{saving.sentence}</Refusal> : null}
    </section>
  )
}
