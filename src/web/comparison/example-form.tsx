// A good example written, said anew or taken away.
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { GoodExampleView } from '../../contract/good-examples.ts'
import type { ExampleSubject } from '../../domain/comparison/good-examples.ts'
import { goodExampleWords } from '../../text/good-examples.ts'
import { Refused, SendButton } from '../account/sending-line.tsx'
import { usePlace } from '../frame/place.ts'
import { LongText } from '../long-text.tsx'
import { useReader } from '../reader.tsx'
import { useRefusedField } from '../refused-field.ts'
import { useSending } from '../sending.ts'

export const ExampleForm = ({
  subject,
  example,
  close,
}: {
  readonly subject: ExampleSubject
  /** null: a new one. */
  readonly example: GoodExampleView | null
  readonly close: () => void
}): ReactNode => {
  const { language, words: staff } = useReader()
  const words = goodExampleWords(language)
  const { organisation } = usePlace()
  const queries = useQueryClient()
  const help = useId()
  const [who, setWho] = useState(example?.who ?? '')
  const [what, setWhat] = useState(example?.what ?? '')
  const [link, setLink] = useState(example?.link?.href ?? '')
  const { sending, send, touch } = useSending()
  const { form, refusalId } = useRefusedField(sending.refused)
  const typed = (set: (text: string) => void) => (event: { target: { value: string } }) => {
    set(event.target.value)
    touch()
  }
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const known = example === null ? {} : { example: example.id, basedOn: example.basedOn }
    const sent = { subject, ...known, who, what, link }
    if ((await send(`/api/${organisation}/good-examples`, sent)) === null) return
    await queries.invalidateQueries()
    close()
  }
  return (
    <form ref={form} className="form-card form-stack" onSubmit={(event) => void onSubmit(event)}>
      <label className="field">
        {words.who}
        <input
          name="who"
          value={who}
          maxLength={500}
          aria-describedby={`${help}-who`}
          onChange={typed(setWho)}
        />
      </label>
      <p id={`${help}-who`} className="quiet">
        {words.whoHelp}
      </p>
      <label className="field">
        {words.what}
        <LongText name="what" rows={3} value={what} onChange={typed(setWhat)} />
      </label>
      <label className="field">
        {words.link}
        <input
          name="link"
          inputMode="url"
          value={link}
          maxLength={2000}
          aria-describedby={`${help}-link`}
          onChange={typed(setLink)}
        />
      </label>
      <p id={`${help}-link`} className="quiet">
        {words.linkHelp}
      </p>
      <Refused sending={sending} id={refusalId} />
      <p className="buttons">
        <SendButton sending={sending} label={words.save} underWay={staff.report.saving} />
        <button type="button" className="link-button" onClick={close}>
          {words.cancel}
        </button>
      </p>
    </form>
  )
}

export const WithdrawButton = ({ example }: { readonly example: GoodExampleView }): ReactNode => {
  const words = goodExampleWords(useReader().language)
  const { organisation } = usePlace()
  const queries = useQueryClient()
  const { sending, send } = useSending()
  const withdraw = async () => {
    const sent = { example: example.id, basedOn: example.basedOn }
    if ((await send(`/api/${organisation}/good-examples/withdrawals`, sent)) === null) return
    await queries.invalidateQueries()
  }
  return (
    <>
      <button
        type="button"
        className="link-button"
        disabled={sending.isUnderWay}
        onClick={() => void withdraw()}
      >
        {words.withdraw}
        <span className="sr-only"> {example.who}</span>
      </button>
      <Refused sending={sending} />
    </>
  )
}
