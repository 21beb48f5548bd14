// An area with its questions and indicators: everybody's points side by side, and one part opened at a time.
import { type ReactNode, useState } from 'react'
import { isAddressed } from '../../contract/evaluation-address.ts'
import type { EvaluationReply, PartView } from '../../contract/evaluations.ts'
import { evaluationWords } from '../../text/evaluation.ts'
import { ScrollBox } from '../../ui/scroll-box.tsx'
import { useReader } from '../reader.tsx'
import { PartCard } from './part-card.tsx'

const rowsIn = (part: PartView): readonly PartView[] => [part, ...part.parts.flatMap(rowsIn)]

const Row = ({
  reply,
  part,
  open,
}: {
  readonly reply: EvaluationReply
  readonly part: PartView
  readonly open: () => void
}): ReactNode => {
  const words = evaluationWords(useReader().language)
  const said = part.comments.filter(({ text }) => text !== '').length
  return (
    <tr>
      <th scope="row" data-level={part.level}>
        <button type="button" className="link-button" onClick={open}>
          {part.id} {part.title}
        </button>
        {part.isOwn ? <small className="quiet"> ({words.part.own})</small> : null}
      </th>
      {reply.givesPoints ? (
        <>
          <td className="number">{part.weight}</td>
          {part.cells.map(({ by, said: points }) => (
            <td key={by}>{points}</td>
          ))}
        </>
      ) : null}
      <td className="number">{part.evidence.length}</td>
      <td className="number">{said}</td>
    </tr>
  )
}

export const AreaPart = ({
  reply,
  area,
}: {
  readonly reply: EvaluationReply
  readonly area: PartView
}): ReactNode => {
  const { language, pages } = useReader()
  const words = evaluationWords(language)
  const { columns } = words
  const rows = rowsIn(area)
  const [open, setOpen] = useState<string | null>(
    () => rows.find(({ id }) => isAddressed(window.location.hash, id))?.id ?? null,
  )
  const shown = rows.find(({ id }) => id === open)
  const close = () => {
    setOpen(null)
    document.getElementById(`area-${area.id}`)?.focus()
  }
  return (
    <section aria-labelledby={`area-${area.id}`}>
      <h2 id={`area-${area.id}`} tabIndex={-1}>
        {area.id} {area.title}
      </h2>
      {area.called === '' ? null : <p className="quiet">{words.part.called(area.called)}</p>}
      <ScrollBox label={`${columns.points}: ${area.title}`} hint={pages.scrollHint}>
        <table className="evaluation-table">
          <caption className="sr-only">{area.title}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.part(reply.levels)}</th>
              {reply.givesPoints ? (
                <>
                  <th scope="col" className="number">
                    {columns.weight}
                  </th>
                  {reply.assessors.map(({ id, label }) => (
                    <th key={id} scope="col">
                      {label}
                    </th>
                  ))}
                </>
              ) : null}
              <th scope="col" className="number">
                {columns.evidence}
              </th>
              <th scope="col" className="number">
                {columns.comments}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((part) => (
              <Row key={part.id} reply={reply} part={part} open={() => setOpen(part.id)} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {shown === undefined ? null : (
        <PartCard key={shown.id} reply={reply} part={shown} close={close} />
      )}
    </section>
  )
}
