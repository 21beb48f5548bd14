// Taking out everything of the municipality: what goes with, what does not, and the file when it is made.
import { type FormEvent, type ReactNode, useState } from 'react'
import type { TakeoutReply } from '../../contract/keeping.ts'
import { keepingWords } from '../../text/keeping.ts'
import { Refused, SendButton } from '../account/sending-line.tsx'
import { usePlace } from '../frame/place.ts'
import { useReader } from '../reader.tsx'
import { useSending } from '../sending.ts'

const Ready = ({ taken }: { readonly taken: TakeoutReply }): ReactNode => {
  const { takeout } = keepingWords(useReader().language)
  return (
    <>
      <p>{taken.said}</p>
      {taken.lost === null ? null : <p>{taken.lost}</p>}
      <p>
        <a className="button" href={taken.href} download={taken.name}>
          {takeout.fetch(taken.name)}
        </a>
      </p>
      <dl className="checksum">
        <dt>{takeout.sum}</dt>
        <dd>
          <code>{taken.sha256}</code>
        </dd>
      </dl>
    </>
  )
}

export const TakeoutPart = (): ReactNode => {
  const { takeout } = keepingWords(useReader().language)
  const { organisation } = usePlace()
  const [taken, setTaken] = useState<TakeoutReply | null>(null)
  const { sending, send } = useSending()
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    setTaken(null)
    setTaken(await send<TakeoutReply>(`/api/${organisation}/takeouts`))
  }
  return (
    <section aria-labelledby="takeout">
      <h2 id="takeout">{takeout.heading}</h2>
      <p>{takeout.lead}</p>
      <p>{takeout.without}</p>
      <p>{takeout.careful}</p>
      <form onSubmit={(event) => void onSubmit(event)}>
        <Refused sending={sending} />
        <p className="buttons">
          <SendButton sending={sending} label={takeout.make} underWay={takeout.making} />
        </p>
      </form>
      <div role="status" className="takeout-ready">
        {taken === null ? null : <Ready taken={taken} />}
      </div>
    </section>
  )
}
