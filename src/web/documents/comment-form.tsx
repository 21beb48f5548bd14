// Something is said about a part or one of its lines, or another wording of the line is suggested.
import { type FormEvent, type ReactNode, useEffect, useId, useState } from 'react'
import type { DocumentPartView } from '../../contract/documents.ts'
import type { PartBlock } from '../../domain/documents/document.ts'
import { runsOfBlock } from '../../domain/documents/prose-text.ts'
import { wordsOfLine } from '../../domain/documents/take-suggestion.ts'
import { documentWords } from '../../text/documents.ts'
import { Refused, SendButton } from '../account/sending-line.tsx'
import { useDraft, useKeptName } from '../drafts.ts'
import { LongText } from '../long-text.tsx'
import { useReader } from '../reader.tsx'
import { useChanging } from './changing.ts'

/** Chosen for a paragraph more, last in the part: no line of it begins so. */
const NEW = '\n+'

/** The lines that something can be said about: those that the part has once. Cells of tables are too short to be told apart. */
const linesIn = (blocks: readonly PartBlock[]): readonly string[] => {
  const lines = blocks
    .flatMap((block) => (block.is === 'written' ? block.prose : []))
    .flatMap((block) => (block.is === 'table' ? [block.caption] : runsOfBlock(block)))
    .map((runs) => wordsOfLine(runs))
  return lines.filter(
    (line, at) => line.trim() !== '' && lines.every((one, index) => index === at || one !== line),
  )
}

const SHOWN = 70
const shortened = (line: string): string =>
  line.length > SHOWN ? `${line.slice(0, SHOWN).trimEnd()} …` : line

export const CommentForm = ({
  document,
  part,
  answers,
  done,
}: {
  readonly document: string
  readonly part: DocumentPartView
  readonly answers: string | null
  readonly done: () => void
}): ReactNode => {
  const { page } = documentWords(useReader().language)
  const help = useId()
  const { sending, change, touch } = useChanging(document)
  const name = useKeptName(`document ${document}`, part.id, 'comment', answers ?? '')
  const start = { quoted: '', suggested: '', body: '', basedOn: '' }
  const { fields, write, confirm } = useDraft(name, start)
  const [isSent, setSent] = useState(false)
  // NOTE after what was typed has been forgotten, so that it does not come back with the form.
  useEffect(() => {
    if (isSent) done()
  }, [isSent, done])
  const { quoted, suggested, body } = fields
  const lines = linesIn(part.blocks)
  const isNew = quoted === NEW
  // NOTE a line that was chosen and has been changed since is still what the words are about.
  const choices = quoted === '' || isNew || lines.includes(quoted) ? lines : [quoted, ...lines]
  const isSuggestion = suggested.trim() !== '' && suggested.trim() !== quoted.trim()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const said = {
      ...{ part: part.id, answers, quoted: isNew ? '' : quoted, body: body.trim() },
      suggested: isSuggestion ? suggested.trim() : null,
    }
    if ((await change('comments', said)) === null) return
    confirm()
    setSent(true)
  }
  const type = (changed: Partial<typeof start>) => {
    touch()
    write(changed)
  }
  return (
    <form className="comment-form form-stack" onSubmit={(event) => void submit(event)}>
      <label className="field">
        {page.comment}
        <LongText value={body} rows={3} onChange={({ target }) => type({ body: target.value })} />
      </label>
      {answers === null ? (
        <label className="field">
          {page.quoted}
          <select
            value={quoted}
            onChange={({ target: { value } }) =>
              type({ quoted: value, suggested: value === NEW ? '' : value })
            }
          >
            <option value="">{page.wholePart}</option>
            {choices.map((line) => (
              <option key={line} value={line}>
                {shortened(line)}
              </option>
            ))}
            <option value={NEW}>{page.addParagraph}</option>
          </select>
        </label>
      ) : null}
      {quoted === '' ? null : (
        <div className="field">
          <label className="field">
            {page.suggested}
            <LongText
              value={suggested}
              rows={4}
              aria-describedby={help}
              onChange={({ target }) => type({ suggested: target.value })}
            />
          </label>
          <small id={help} className="quiet">
            {page.suggestedHelp}
          </small>
        </div>
      )}
      <p className="buttons">
        <SendButton sending={sending} label={page.send} underWay={page.send} />
      </p>
      <Refused sending={sending} />
    </form>
  )
}
