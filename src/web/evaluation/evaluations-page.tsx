// The evaluations there are, and the frameworks to begin one from.
import { type ReactNode, useState } from 'react'
import type { EvaluationsReply, FrameworkRowView } from '../../contract/evaluations.ts'
import { evaluationWords } from '../../text/evaluation.ts'
import { ScrollBox } from '../../ui/scroll-box.tsx'
import { Asked, useAsked } from '../asked.tsx'
import { useFrame } from '../frame/frame-context.ts'
import { useTitle } from '../frame/title.ts'
import { useReader } from '../reader.tsx'
import { ExcelButton } from '../workbooks/excel-button.tsx'
import { BeginForm } from './begin-form.tsx'
import { BringInForm } from './bring-in-form.tsx'

const List = ({ reply }: { readonly reply: EvaluationsReply }): ReactNode => {
  const { language, pages } = useReader()
  const words = evaluationWords(language)
  const { columns } = words
  if (reply.evaluations.length === 0) return <p className="quiet">{words.none}</p>
  return (
    <ScrollBox label={words.heading} hint={pages.scrollHint}>
      <table className="evaluation-table">
        <caption className="sr-only">{words.list}</caption>
        <thead>
          <tr>
            {[
              columns.title,
              columns.framework,
              columns.scope,
              columns.year,
              columns.body,
              columns.standing,
              columns.points,
            ].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reply.evaluations.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <a href={one.href}>{one.title}</a>
              </th>
              <td>{one.framework}</td>
              <td>{one.scope}</td>
              <td>{one.year}</td>
              <td>{one.body}</td>
              <td>{one.standing}</td>
              <td>
                {one.points.map(({ by, label, said }) => (
                  <div key={by}>
                    {label}: {said}
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

const Framework = ({ framework }: { readonly framework: FrameworkRowView }): ReactNode => {
  const words = evaluationWords(useReader().language).frameworks
  return (
    <li>
      <h3>{framework.title}</h3>
      <p>
        {framework.edition}. {framework.counts}.
      </p>
      {framework.note === '' ? null : <p>{framework.note}</p>}
      {framework.entered === '' ? null : (
        <p>
          <strong>{words.enter}:</strong> {framework.entered}
        </p>
      )}
      <p className="quiet">
        {words.source}: {framework.source}
      </p>
    </li>
  )
}

const Content = ({
  reply,
  path,
}: {
  readonly reply: EvaluationsReply
  readonly path: string
}): ReactNode => {
  const words = evaluationWords(useReader().language)
  const [open, setOpen] = useState<'begin' | 'bringIn' | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      <h1>{words.heading}</h1>
      <p className="lead">{words.lead}</p>
      <p className="buttons">
        {reply.mayBegin ? (
          <>
            <button type="button" className="button" onClick={() => setOpen('begin')}>
              {words.begin.open}
            </button>
            <button
              type="button"
              className="button quiet-button"
              onClick={() => setOpen('bringIn')}
            >
              {words.begin.file}
            </button>
          </>
        ) : null}
        <ExcelButton path={path} of={words.heading} />
      </p>
      {open === 'begin' ? <BeginForm reply={reply} close={close} /> : null}
      {open === 'bringIn' ? <BringInForm reply={reply} close={close} /> : null}
      <section aria-labelledby="evaluations">
        <h2 id="evaluations">{words.list}</h2>
        <List reply={reply} />
      </section>
      <section aria-labelledby="frameworks">
        <h2 id="frameworks">{words.frameworks.heading}</h2>
        <p>{words.frameworks.lead}</p>
        <ul className="frameworks">
          {reply.frameworks.map((one) => (
            <Framework key={one.id} framework={one} />
          ))}
        </ul>
      </section>
    </>
  )
}

export const EvaluationsPage = (): ReactNode => {
  const words = evaluationWords(useReader().language)
  const { organisation } = useFrame()
  const path = `/api/${organisation}/evaluations`
  const query = useAsked<EvaluationsReply>(path)
  useTitle(words.heading)
  return <Asked query={query}>{(reply) => <Content reply={reply} path={path} />}</Asked>
}
