// What is not told on a page, since other bodies work on it in their rooms: whose, and how far each has come.
import type { ReactNode } from 'react'
import type { WaitsView } from '../../contract/staff.ts'
import { roomWords } from '../../text/rooms.ts'
import { useReader } from '../reader.tsx'

export const RoomsNotice = ({ waits }: { readonly waits: WaitsView | null }): ReactNode => {
  const { language } = useReader()
  const words = roomWords(language).waits
  if (waits === null) return null
  return (
    <section className="notice rooms-notice" data-notice="info" aria-labelledby="rooms-notice">
      <h2 id="rooms-notice">{words.heading}</h2>
      <p>{words.lead}</p>
      <ul>
        {waits.rooms.map(({ title, href, said }) => (
          <li key={href}>
            <a href={href}>{title}</a>: {said}
          </li>
        ))}
        {waits.more === 0 ? null : <li>{words.more(waits.more)}</li>}
      </ul>
    </section>
  )
}
