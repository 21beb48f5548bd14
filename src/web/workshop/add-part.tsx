// A level, a grade or a round added by its name, and a level ended from a day.
import { type ReactNode, useState } from 'react'
import { workshopFormWords } from '../../text/workshop-forms.ts'
import { useReader } from '../reader.tsx'
import { AddFrame } from './add-frame.tsx'

export const AddPart = ({
  label,
  under,
  add,
}: {
  readonly label: string
  /** What it can lie under; left out: it lies under nothing. */
  readonly under?: readonly { readonly id: string; readonly title: string }[]
  readonly add: (title: string, under: string | null) => void
}): ReactNode => {
  const { language } = useReader()
  const words = workshopFormWords(language).add
  const [isOpen, setIsOpen] = useState(false)
  const [title, setTitle] = useState('')
  const [above, setAbove] = useState(under?.at(-1)?.id ?? '')
  const done = () => {
    add(title, above === '' ? null : above)
    setIsOpen(false)
    setTitle('')
  }
  return (
    <AddFrame label={label} isOpen={isOpen} setIsOpen={setIsOpen} add={done}>
      <div className="form-row">
        <label className="field">
          {words.title}
          <input
            required
            pattern=".*\S.*"
            maxLength={200}
            value={title}
            onChange={({ target }) => setTitle(target.value)}
          />
        </label>
        {under === undefined ? null : (
          <label className="field">
            {words.under}
            <select value={above} onChange={({ target }) => setAbove(target.value)}>
              <option value="">{words.top}</option>
              {under.map(({ id, title: name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
    </AddFrame>
  )
}

export const RetireLevel = ({
  usual,
  retire,
}: {
  /** The day that is offered first, ISO. */
  readonly usual: string
  readonly retire: (on: string) => void
}): ReactNode => {
  const { language } = useReader()
  const words = workshopFormWords(language)
  const [on, setOn] = useState<string | null>(null)
  if (on === null)
    return (
      <p className="buttons">
        <button type="button" className="link-button" onClick={() => setOn(usual)}>
          {words.retire}
        </button>
      </p>
    )
  return (
    <form
      className="add-part"
      onSubmit={(event) => {
        event.preventDefault()
        retire(on)
      }}
    >
      <p>{words.retireText}</p>
      <div className="form-row">
        <label className="field">
          {words.fields.on}
          <input type="date" required value={on} onChange={({ target }) => setOn(target.value)} />
        </label>
        <button type="submit" className="button">
          {words.retireNow}
        </button>
      </div>
    </form>
  )
}
