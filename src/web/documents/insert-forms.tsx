// Small forms that put something into a text: a link, a footnote, a reference, an image.
import type { Editor } from '@tiptap/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { isFitAddress } from '../../domain/documents/check-prose.ts'
import { documentWords } from '../../text/documents.ts'
import { useReader } from '../reader.tsx'
import type { Referable } from './referable.ts'

export type Inserting = { readonly editor: Editor; readonly close: () => void }

export const useWords = () => documentWords(useReader().language).page

export const InsertForm = ({
  label,
  submit,
  close,
  children,
  more,
}: {
  readonly label: string
  readonly submit: () => void
  readonly close: () => void
  readonly children: ReactNode
  readonly more?: ReactNode
}): ReactNode => {
  const words = useWords()
  const send = (event: FormEvent) => {
    event.preventDefault()
    submit()
  }
  return (
    <form className="insert-form" aria-label={label} onSubmit={send}>
      {children}
      <p className="buttons">
        <button type="submit" className="button">
          {words.editor.insert}
        </button>
        {more}
        <button type="button" className="link-button" onClick={close}>
          {words.cancel}
        </button>
      </p>
    </form>
  )
}

export const LinkForm = ({
  editor,
  close,
  isLink,
}: Inserting & { readonly isLink: boolean }): ReactNode => {
  const words = useWords().editor
  const known: unknown = editor.getAttributes('link')['href']
  const [href, setHref] = useState(typeof known === 'string' ? known : 'https://')
  const [isBad, setBad] = useState(false)
  const submit = () => {
    if (!isFitAddress(href.trim())) {
      setBad(true)
      return
    }
    const mark = { type: 'link', attrs: { href: href.trim() } }
    const chain = editor.chain().focus()
    if (isLink) chain.extendMarkRange('link').setMark('link', mark.attrs).run()
    else if (editor.state.selection.empty)
      chain.insertContent({ type: 'text', text: href.trim(), marks: [mark] }).run()
    else chain.setMark('link', mark.attrs).run()
    close()
  }
  const unlink = () => {
    editor.chain().focus().extendMarkRange('link').unsetMark('link').run()
    close()
  }
  return (
    <InsertForm
      label={words.link}
      submit={submit}
      close={close}
      more={
        isLink ? (
          <button type="button" className="button quiet-button" onClick={unlink}>
            {words.unlink}
          </button>
        ) : null
      }
    >
      <label className="field">
        {words.address}
        <input
          value={href}
          aria-invalid={isBad || undefined}
          // biome-ignore lint/a11y/noAutofocus: the form was opened to write in it
          autoFocus
          onChange={({ target }) => setHref(target.value)}
        />
      </label>
      {isBad ? <p role="alert">{words.badAddress}</p> : null}
    </InsertForm>
  )
}

export const FootnoteForm = ({ editor, close }: Inserting): ReactNode => {
  const words = useWords().editor
  const [text, setText] = useState('')
  const submit = () => {
    if (text.trim() !== '') {
      const runs = [{ is: 'text', text: text.trim() }]
      editor.chain().focus().insertContent({ type: 'footnote', attrs: { runs } }).run()
    }
    close()
  }
  return (
    <InsertForm label={words.footnote} submit={submit} close={close}>
      <label className="field">
        {words.footnoteText}
        <input
          value={text}
          // biome-ignore lint/a11y/noAutofocus: the form was opened to write in it
          autoFocus
          onChange={({ target }) => setText(target.value)}
        />
      </label>
    </InsertForm>
  )
}

export const ReferenceForm = ({
  editor,
  close,
  referable,
}: Inserting & { readonly referable: readonly Referable[] }): ReactNode => {
  const words = useWords().editor
  const [to, setTo] = useState(referable[0]?.id ?? '')
  const submit = () => {
    editor.chain().focus().insertContent({ type: 'reference', attrs: { to } }).run()
    close()
  }
  if (referable.length === 0) return <p className="quiet">{words.noReferences}</p>
  return (
    <InsertForm label={words.reference} submit={submit} close={close}>
      <label className="field">
        {words.referenceTo}
        <select value={to} onChange={({ target }) => setTo(target.value)}>
          {referable.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
    </InsertForm>
  )
}
