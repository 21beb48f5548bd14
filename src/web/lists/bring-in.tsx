// A list comes back: a file is chosen, every difference is shown, and exactly those are carried out.
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react'
import type { ListMadeReply, ListReply, ReadListReply } from '../../contract/lists.ts'
import { listWords } from '../../text/lists.ts'
import { saySize } from '../../text/sizes.ts'
import { Refused as RefusedLine, SendButton } from '../account/sending-line.tsx'
import { Refused, sendFile } from '../ask.ts'
import { SinceField } from '../organisation/since-field.tsx'
import { LinkCard } from '../people/link-card.tsx'
import { useReader } from '../reader.tsx'
import { useSending } from '../sending.ts'
import { ListDifferences } from './list-differences.tsx'

/** In bytes; the server refuses what is larger. */
const LARGEST = 10_000_000

/** Of the organisation: from which day the list holds, and whether what it leaves out ends. */
type Choices = { readonly since: string | null; readonly ends: boolean }

type Where = {
  readonly organisation: string
  /** Where the list is carried out; its differences are asked for at «look» under it. */
  readonly path: string
  /** Whether some of its differences are to be agreed to by themselves. */
  readonly asksByThemselves?: boolean
}

type Looked = { readonly list: object; readonly reply: ListReply }

const useBringingIn = ({ organisation, path, asksByThemselves = false }: Where) => {
  const { language, words } = useReader()
  const { refusals } = listWords(language)
  const queries = useQueryClient()
  const { sending, send, fail, touch } = useSending()
  const [looked, setLooked] = useState<Looked | null>(null)
  const [made, setMade] = useState<ListMadeReply | null>(null)

  const read = async (file: File): Promise<ReadListReply | null> => {
    if (file.size > LARGEST)
      return fail(words.notSaved, refusals.listTooLarge(saySize(LARGEST, language)))
    try {
      return await sendFile<ReadListReply>(`/api/${organisation}/lists`, file, {
        language,
        name: file.name,
      })
    } catch (error) {
      return error instanceof Refused
        ? fail(error.problem.title, error.problem.detail)
        : fail(words.noAnswer, words.offline)
    }
  }
  const look = async (file: File, choices: Choices): Promise<void> => {
    setLooked(null)
    setMade(null)
    touch()
    const found = await read(file)
    if (found === null) return
    const list = { sheets: found.sheets, ...choices }
    const reply = await send<ListReply>(`${path}/look`, list)
    if (reply !== null) setLooked({ list, reply })
  }
  const carryOut = async (agreedTo: ReadonlySet<string>): Promise<void> => {
    if (looked === null) return
    const { differences } = looked.reply
    const shown = differences.map(({ key }) => key)
    const agreed = asksByThemselves ? { agreed: [...agreedTo] } : {}
    const done = await send<ListMadeReply>(path, { ...looked.list, shown, ...agreed })
    if (done === null) return
    setMade(done)
    setLooked(null)
    await queries.invalidateQueries()
  }
  const forget = () => {
    setLooked(null)
    setMade(null)
    touch()
  }
  return { sending, looked, made, look, carryOut, forget }
}

const FileField = ({
  file,
  choose,
}: {
  readonly file: File | null
  readonly choose: (file: File | null) => void
}): ReactNode => {
  const { language } = useReader()
  const words = listWords(language)
  const help = useId()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <p id={help} className="quiet">
        {words.help(saySize(LARGEST, language))}
      </p>
      <p className="buttons">
        {/* NOTE the browser's own button is in the browser's language, so the field's name is the button. */}
        <label className="button quiet-button file-button">
          {words.choose}
          <input
            ref={input}
            className="sr-only"
            type="file"
            accept=".xlsx,.csv,.txt"
            aria-describedby={help}
            onChange={({ target }) => {
              choose(target.files?.[0] ?? null)
              // NOTE emptied, so that the same file can be chosen again when it has been mended.
              if (input.current !== null) input.current.value = ''
            }}
          />
        </label>
        <span role="status">{file === null ? '' : words.chosen(file.name)}</span>
      </p>
    </>
  )
}

/** Invitations that were made, each with the link that is shown now and not again. */
const Invited = ({ invited }: { readonly invited: NonNullable<ListMadeReply['invited']> }) => (
  <ul className="invited">
    {invited.map(({ name, link }) => (
      <li key={link.link}>
        <strong>{name}</strong>
        <LinkCard link={link} name={name} />
      </li>
    ))}
  </ul>
)

export const BringIn = ({
  lead,
  table,
  holds = null,
  ends: endsHelp = null,
  ...where
}: Where & {
  readonly lead: string
  readonly table: string
  /** Where the list holds from a day: the one that is offered, and the one chosen at first (null: always). */
  readonly holds?: { readonly usual: string; readonly first: string | null } | null
  /** Where what it leaves out may end: what that means. */
  readonly ends?: string | null
}): ReactNode => {
  const { language } = useReader()
  const words = listWords(language)
  const [file, setFile] = useState<File | null>(null)
  const [since, setSince] = useState<string | null>(holds?.first ?? null)
  const [ends, setEnds] = useState(false)
  const { sending, looked, made, look, carryOut, forget } = useBringingIn(where)
  const change = (act: () => void) => {
    act()
    forget()
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (file !== null) void look(file, { since, ends })
  }
  return (
    <details className="bring-in">
      <summary>{words.open}</summary>
      <form className="form-card" aria-label={words.heading(table)} onSubmit={onSubmit}>
        <p>{words.lead}</p>
        <p>{lead}</p>
        <FileField file={file} choose={(chosen) => change(() => setFile(chosen))} />
        {holds === null ? null : (
          <SinceField
            since={since}
            usual={holds.usual}
            change={(day) => change(() => setSince(day))}
          />
        )}
        {endsHelp === null ? null : (
          <>
            <label className="check">
              <input
                type="checkbox"
                checked={ends}
                onChange={({ target }) => change(() => setEnds(target.checked))}
              />{' '}
              {words.ends}
            </label>
            <p className="quiet">{endsHelp}</p>
          </>
        )}
        <p className="buttons">
          {file === null ? null : (
            <SendButton sending={sending} label={words.look} underWay={words.looking} />
          )}
        </p>
        <p role="status">{made === null ? '' : words.done(made.made)}</p>
        {looked === null ? null : (
          <ListDifferences
            reply={looked.reply}
            isUnderWay={sending.isUnderWay}
            carryOut={(agreed) => void carryOut(agreed)}
          />
        )}
        <RefusedLine sending={sending} />
      </form>
      {made?.invited === undefined ? null : <Invited invited={made.invited} />}
    </details>
  )
}
