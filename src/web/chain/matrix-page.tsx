// Bodies × parts of the chain.
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { MatrixReply, MatrixView } from '../../contract/staff.ts'
import { Notice } from '../../ui/notice.tsx'
import { ScrollBox } from '../../ui/scroll-box.tsx'
import { Asked, useAsked } from '../asked.tsx'
import { usePlace } from '../frame/place.ts'
import { useTitle } from '../frame/title.ts'
import { useReader } from '../reader.tsx'
import { ExcelButton } from '../workbooks/excel-button.tsx'
import { Select } from './narrowing.tsx'

type Part = MatrixView['rows'][number]['parts'][number]

/** A shape a part, so that the matrix is read without colour. */
const MARKS = { leads: '●', contributes: '○', none: '–' } as const

const Cell = ({ part }: { readonly part: Part }): ReactNode => {
  const { words } = useReader()
  if (part === null)
    return (
      <td>
        <span className="sr-only">{words.matrix.nothing}</span>
      </td>
    )
  return (
    <td data-part={part.part} title={part.reason}>
      <span aria-hidden="true">{MARKS[part.part]}</span>
      <span className="sr-only">
        {part.word}
        {part.reason === undefined ? '' : ` (${part.reason})`}
      </span>
    </td>
  )
}

const Key = ({ matrix }: { readonly matrix: MatrixView }): ReactNode => {
  const said = new Map(
    matrix.rows.flatMap((row) =>
      row.parts.flatMap((part) => (part === null ? [] : [[part.part, part.word] as const])),
    ),
  )
  return (
    <p className="quiet matrix-key">
      {[...said].map(([part, word]) => (
        <span key={part}>
          <span aria-hidden="true">{MARKS[part]}</span> {word}
        </span>
      ))}
    </p>
  )
}

type MatrixProps = { readonly matrix: MatrixView }
type Row = MatrixView['rows'][number]

const AsTable = ({ matrix }: MatrixProps): ReactNode => {
  const { words, pages } = useReader()
  return (
    <ScrollBox label={matrix.label} hint={pages.scrollHint}>
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col">{words.matrix.part}</th>
            {matrix.bodies.map((body) => (
              <th key={body.id} scope="col">
                <span>{body.title}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((row) => (
            <tr key={row.node.href}>
              <th scope="row">
                <a href={row.node.href}>{row.node.title}</a>
              </th>
              {row.parts.map((part, i) => (
                <Cell key={matrix.bodies[i]?.id} part={part} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

/** What a row says of its bodies, gathered by part: «leder: Kommunstyrelsen, Ett bolag». */
const partsOf = ({ parts }: Row, bodies: MatrixView['bodies']) =>
  (['leads', 'contributes', 'none'] as const).flatMap((kind) => {
    const said = parts.flatMap((part, i) =>
      part?.part === kind ? [{ ...part, body: bodies[i]?.title ?? '' }] : [],
    )
    const [first] = said
    return first === undefined ? [] : [{ kind, word: first.word, said }]
  })

/** The same where there is no room for columns: each part of the chain with its bodies. */
const AsList = ({ matrix }: MatrixProps): ReactNode => (
  <ul className="matrix-list">
    {matrix.rows.map((row) => (
      <li key={row.node.href}>
        <a href={row.node.href}>{row.node.title}</a>
        {partsOf(row, matrix.bodies).map(({ kind, word, said }) => (
          <p key={kind}>
            <span aria-hidden="true">{MARKS[kind]} </span>
            {word}:{' '}
            {said
              .map(({ body, reason }) => (reason === undefined ? body : `${body} (${reason})`))
              .join(', ')}
          </p>
        ))}
      </li>
    ))}
  </ul>
)

const Matrix = ({ matrix }: MatrixProps): ReactNode => (
  <section className="fitted">
    <h2>{matrix.label}</h2>
    <div className="wide-only">
      <Key matrix={matrix} />
      <AsTable matrix={matrix} />
    </div>
    <div className="narrow-only">
      <AsList matrix={matrix} />
    </div>
  </section>
)

const Content = ({
  reply,
  tag,
  choose,
}: {
  readonly reply: MatrixReply
  readonly tag: string | undefined
  readonly choose: (tag: string | undefined) => void
}): ReactNode => {
  const { words } = useReader()
  const { organisation, round } = usePlace()
  useTitle(words.matrix.heading)
  return (
    <>
      <h1>{words.matrix.heading}</h1>
      <p className="lead">{words.matrix.lead}</p>
      <div className="toolbar">
        {reply.tags.length === 0 ? null : (
          <fieldset className="narrowing">
            <legend className="sr-only">{words.filter.heading}</legend>
            <Select by="tag" choices={reply.tags} chosen={tag} choose={choose} />
          </fieldset>
        )}
        {reply.matrices.length === 0 ? null : (
          <ExcelButton
            path={`/api/${organisation}/rounds/${round}/matrix`}
            parameters={{ tag }}
            of={words.matrix.heading}
          />
        )}
      </div>
      {reply.matrices.length === 0 ? <Notice tone="info">{words.matrix.empty}</Notice> : null}
      {reply.matrices.map((matrix) => (
        <Matrix key={matrix.label} matrix={matrix} />
      ))}
    </>
  )
}

export const MatrixPage = (): ReactNode => {
  const { organisation, round } = usePlace()
  const { tag } = useSearch({ from: '/$organisation/$round/matris' })
  const navigate = useNavigate()
  const query = useAsked<MatrixReply>(`/api/${organisation}/rounds/${round}/matrix`, { tag })
  const choose = (chosen: string | undefined) =>
    void navigate({
      to: '/$organisation/$round/matris',
      params: { organisation, round },
      search: chosen === undefined ? {} : { tag: chosen },
      resetScroll: false,
    })
  return (
    <Asked query={query}>{(reply) => <Content reply={reply} tag={tag} choose={choose} />}</Asked>
  )
}
