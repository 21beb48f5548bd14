// The house template: chosen beside a preview of what comes of it, and saved; with the municipality's own Word templates.
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { HouseChoice, HouseReply } from '../../contract/house-template.ts'
import { houseTemplateWords } from '../../text/house-template.ts'
import { Refused, SendButton } from '../account/sending-line.tsx'
import { Asked, useAsked } from '../asked.tsx'
import { usePlace } from '../frame/place.ts'
import { useTitle } from '../frame/title.ts'
import { useReader } from '../reader.tsx'
import { useRefusedField } from '../refused-field.ts'
import { useSending } from '../sending.ts'
import type { Choosing } from './choosing.ts'
import { ColourPart } from './colour-part.tsx'
import { CoverPart } from './cover-part.tsx'
import { PicturePart } from './picture-part.tsx'
import { Preview } from './preview.tsx'
import { TypefacePart } from './typeface-part.tsx'
import { WordTemplatesPart } from './word-templates-part.tsx'

const History = ({ saved }: Pick<HouseReply, 'saved'>): ReactNode => {
  const { history } = houseTemplateWords(useReader().language)
  return (
    <section aria-labelledby="house-history">
      <h2 id="house-history">{history.heading}</h2>
      {saved.length === 0 ? (
        <p className="quiet">{history.none}</p>
      ) : (
        <ol className="plain-rows">
          {saved.map((said, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two may have been saved the same day
            <li key={at}>{said}</li>
          ))}
        </ol>
      )}
    </section>
  )
}

const HouseForm = ({ reply }: { readonly reply: HouseReply }): ReactNode => {
  const { language, words: staff } = useReader()
  const words = houseTemplateWords(language)
  const { organisation } = usePlace()
  const queries = useQueryClient()
  const [choice, setChoice] = useState(reply.chosen)
  const [shown, setShown] = useState(reply.shown)
  const [isSaved, setIsSaved] = useState(false)
  const { sending, send, touch } = useSending()
  const { form, refusalId } = useRefusedField(sending.refused)
  const choose = (changed: Partial<HouseChoice>) => {
    setChoice((before) => ({ ...before, ...changed }))
    setIsSaved(false)
    touch()
  }
  const isChanged = JSON.stringify(choice) !== JSON.stringify(reply.chosen)
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const sent = { ...choice, basedOn: reply.basedOn }
    if ((await send(`/api/${organisation}/house`, sent)) === null) return
    await queries.invalidateQueries()
    setIsSaved(true)
  }
  const choosing: Choosing = { choice, choose }
  return (
    <div className="house">
      <form ref={form} className="house-form" onSubmit={(event) => void onSubmit(event)}>
        <ColourPart {...choosing} modelColour={reply.modelColour} />
        <PicturePart
          {...choosing}
          use="logo"
          shown={shown.logo}
          show={(logo) => setShown((before) => ({ ...before, logo }))}
          most={reply.most.logo}
        />
        <TypefacePart {...choosing} />
        <CoverPart {...choosing} />
        <PicturePart
          {...choosing}
          use="cover"
          shown={shown.coverPicture}
          show={(coverPicture) => setShown((before) => ({ ...before, coverPicture }))}
          most={reply.most.cover}
        />
        <Refused sending={sending} id={refusalId} />
        <p className="buttons">
          <SendButton sending={sending} label={words.save} underWay={staff.report.saving} />
          <span role="status" className="quiet">
            {isChanged ? words.unsaved : isSaved ? words.isSaved : ''}
          </span>
        </p>
        <p className="quiet">{words.saved}</p>
      </form>
      <Preview choice={choice} />
    </div>
  )
}

export const HousePage = (): ReactNode => {
  const words = houseTemplateWords(useReader().language)
  const { organisation } = usePlace()
  const query = useAsked<HouseReply>(`/api/${organisation}/house`)
  useTitle(words.heading)
  return (
    <>
      <h1>{words.heading}</h1>
      <p className="lead">{words.lead}</p>
      <Asked query={query}>
        {(reply) => (
          <>
            <HouseForm reply={reply} />
            <WordTemplatesPart reply={reply} />
            <History saved={reply.saved} />
          </>
        )}
      </Asked>
    </>
  )
}
