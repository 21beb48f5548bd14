// The auditors' own notes: written, changed and thrown where they are read.
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { NotesReply, NoteView } from '../../contract/auditing.ts'
import { auditingWords } from '../../text/auditing.ts'
import { Refused } from '../account/sending-line.tsx'
import { Asked, useAsked } from '../asked.tsx'
import { AUDITING, useDraft, useKeptName } from '../drafts.ts'
import { useFrame } from '../frame/frame-context.ts'
import { versionIn } from '../frame/place.ts'
import { DraftNote } from '../goals/draft-note.tsx'
import { LongText } from '../long-text.tsx'
import { useReader } from '../reader.tsx'
import { useRefusedField } from '../refused-field.ts'
import { useSending } from '../sending.ts'

export type Noted = {
  readonly sort: 'node' | 'part' | 'round' | 'whole'
  readonly id: string
  readonly round: string | null
}

/** Sends to one of the notes' addresses; resolves to whether it went. */
const useNoting = (part: 'notes' | 'thrown-notes') => {
  const { organisation } = useFrame()
  const queries = useQueryClient()
  const { sending, send, touch } = useSending()
  const note = async (body: object): Promise<boolean> => {
    const sent = await send(`/api/${organisation}/auditing/${part}`, body)
    if (sent === null) return false
    await queries.invalidateQueries()
    return true
  }
  return { sending, note, touch }
}

/** A new note, or one that is there anew; kept in the browser until it is saved. */
export const NoteForm = ({
  about,
  changes,
  before,
  name,
  onSaved,
  close,
}: {
  readonly about: Noted
  readonly changes?: NoteView
  /** What the note is kept by in the browser, where what it is about can be changed as it is written. */
  readonly name?: string
  readonly onSaved?: () => void
  /** What is asked before the text. */
  readonly before?: ReactNode
  readonly close?: () => void
}): ReactNode => {
  const { language, words } = useReader()
  const { notes } = auditingWords(language)
  const of = changes?.note ?? name ?? [about.sort, about.round ?? '', about.id].join('.')
  const { fields, write, confirm, isEarlier } = useDraft(useKeptName(AUDITING, 'note', of), {
    body: changes?.body ?? '',
    basedOn: String(changes?.basedOn ?? 0),
  })
  const [isSaved, setIsSaved] = useState(false)
  const { sending, note, touch } = useNoting('notes')
  const { form, refusalId } = useRefusedField(sending.refused)
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const { body, basedOn } = fields
    const sent = { about, note: changes?.note ?? null, basedOn: Number(basedOn), body }
    if (!(await note(sent))) return
    confirm()
    onSaved?.()
    if (close !== undefined) return close()
    setIsSaved(true)
  }
  return (
    <form ref={form} className="form-card form-stack" onSubmit={(event) => void onSubmit(event)}>
      {before}
      {isEarlier ? <DraftNote discard={confirm} /> : null}
      <label className="field">
        {notes.write}
        <small>{notes.closed}</small>
        <LongText
          rows={3}
          value={fields.body}
          name="body"
          onChange={(event) => {
            write({ body: event.target.value })
            setIsSaved(false)
            touch()
          }}
        />
      </label>
      <p className="buttons">
        <button type="submit" className="button" disabled={sending.isUnderWay}>
          {notes.save}
        </button>
        {close === undefined ? null : (
          <button type="button" className="link-button" onClick={close}>
            {words.rounds.cancel}
          </button>
        )}
        <span role="status" className="quiet">
          {isSaved ? notes.saved : ''}
        </span>
      </p>
      <Refused sending={sending} id={refusalId} />
    </form>
  )
}

const Note = ({
  note: one,
  showsAbout,
}: {
  readonly note: NoteView
  readonly showsAbout: boolean
}): ReactNode => {
  const { notes } = auditingWords(useReader().language)
  const [open, setOpen] = useState<'change' | 'throw' | null>(null)
  const { sending, note: send } = useNoting('thrown-notes')
  const about: Noted = { sort: 'whole', id: '', round: null }
  if (open === 'change')
    return (
      <li>
        <NoteForm about={about} changes={one} close={() => setOpen(null)} />
      </li>
    )
  return (
    <li>
      <p className="quiet">
        {showsAbout ? (
          <>
            {one.about === null ? notes.whole : <a href={one.about.href}>{one.about.title}</a>}
            {' · '}
          </>
        ) : null}
        {one.who}
      </p>
      <p className="written">{one.body}</p>
      {open === 'throw' ? <p>{notes.really}</p> : null}
      <p className="buttons">
        {open === 'throw' ? (
          <>
            <button
              type="button"
              className="button"
              disabled={sending.isUnderWay}
              onClick={() => void send({ note: one.note, basedOn: one.basedOn })}
            >
              {notes.throw}
            </button>
            <button type="button" className="link-button" onClick={() => setOpen(null)}>
              {notes.keep}
            </button>
          </>
        ) : (
          <>
            <button type="button" className="link-button" onClick={() => setOpen('change')}>
              {notes.change}
              <span className="sr-only">: {one.body.slice(0, 40)}</span>
            </button>
            <button type="button" className="link-button" onClick={() => setOpen('throw')}>
              {notes.throw}
              <span className="sr-only">: {one.body.slice(0, 40)}</span>
            </button>
          </>
        )}
      </p>
      <Refused sending={sending} />
    </li>
  )
}

export const NoteList = ({
  notes,
  showsAbout = false,
}: {
  readonly notes: readonly NoteView[]
  readonly showsAbout?: boolean
}): ReactNode => {
  const words = auditingWords(useReader().language).notes
  return notes.length === 0 ? (
    <p className="quiet">{words.empty}</p>
  ) : (
    <ul className="threads">
      {notes.map((note) => (
        <Note key={`${note.note}.${note.basedOn}`} note={note} showsAbout={showsAbout} />
      ))}
    </ul>
  )
}

const Section = ({ about }: { readonly about: Noted }): ReactNode => {
  const { notes: words } = auditingWords(useReader().language)
  const { organisation } = useFrame()
  const { sort, id, round } = about
  const query = useAsked<NotesReply>(`/api/${organisation}/auditing/notes`, {
    sort,
    id,
    ...(round === null ? {} : { round }),
  })
  return (
    <section aria-labelledby="auditors-notes">
      <h2 id="auditors-notes">{words.heading}</h2>
      <Asked query={query} isPart>
        {({ notes }) => (
          <>
            <NoteList notes={notes} />
            <NoteForm about={about} />
          </>
        )}
      </Asked>
    </section>
  )
}

/** The notes about one thing, for who may read them; on a frozen version as on the living round. */
export const AuditorsNotes = ({ about }: { readonly about: Noted }): ReactNode =>
  useFrame().may.includes('keepAuditorsNotes') ? (
    <Section
      key={[about.sort, about.round ?? '', about.id].join('.')}
      about={{ ...about, round: about.round === null ? null : versionIn(about.round).name }}
    />
  ) : null
