// Bodies × parts of the chain: who leads, who contributes, who cannot influence, and why.
import type { ReactNode } from 'react'
import type { MatrixView } from '../contract/staff.ts'
import { MadeUpMark } from './notice.tsx'
import { ScrollBox } from './scroll-box.tsx'

export type MatrixWords = {
  /** What a row is. */
  readonly part: string
  readonly nothing: string
  readonly madeUp: string
  readonly scrollHint: string
}
type Part = MatrixView['rows'][number]['parts'][number]
type Worded = { readonly matrix: MatrixView; readonly words: MatrixWords }
type Row = MatrixView['rows'][number]

/** A shape a part, so that the matrix is read without colour. */
const MARKS = { leads: '●', contributes: '○', none: '–' } as const

const Cell = ({ part, nothing }: { readonly part: Part; readonly nothing: string }): ReactNode => {
  if (part === null)
    return (
      <td>
        <span className="sr-only">{nothing}</span>
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

const RowTitle = ({
  row: { node, madeUp },
  words,
}: Pick<Worded, 'words'> & { readonly row: Row }): ReactNode => (
  <>
    <a href={node.href} lang={node.lang}>
      {node.title}
    </a>{' '}
    {madeUp ? <MadeUpMark word={words.madeUp} /> : null}
  </>
)

const AsTable = ({ matrix, words }: Worded): ReactNode => (
  <ScrollBox label={matrix.label} hint={words.scrollHint}>
    <table className="matrix">
      <thead>
        <tr>
          <th scope="col">{words.part}</th>
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
              <RowTitle row={row} words={words} />
            </th>
            {row.parts.map((part, i) => (
              <Cell key={matrix.bodies[i]?.id} part={part} nothing={words.nothing} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </ScrollBox>
)

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
const AsList = ({ matrix, words }: Worded): ReactNode => (
  <ul className="matrix-list">
    {matrix.rows.map((row) => (
      <li key={row.node.href}>
        <RowTitle row={row} words={words} />
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

/** The reasons for no influence, told in words under the table: a title on a cell is not reached by keyboard. */
const Reasons = ({ matrix }: Pick<Worded, 'matrix'>): ReactNode => {
  const said = matrix.rows.flatMap(({ node, parts }) =>
    parts.flatMap((part, i) =>
      part?.reason === undefined
        ? []
        : [
            {
              key: `${node.href} ${i}`,
              text: `${node.title}, ${matrix.bodies[i]?.title ?? ''}: ${part.word}. ${part.reason}`,
            },
          ],
    ),
  )
  return said.length === 0 ? null : (
    <ul className="quiet matrix-reasons">
      {said.map(({ key, text }) => (
        <li key={key}>{text}</li>
      ))}
    </ul>
  )
}

export const Matrix = ({ matrix, words }: Worded): ReactNode => (
  <section className="fitted">
    <h2>{matrix.label}</h2>
    <div className="wide-only">
      <Key matrix={matrix} />
      <AsTable matrix={matrix} words={words} />
      <Reasons matrix={matrix} />
    </div>
    <div className="narrow-only">
      <AsList matrix={matrix} words={words} />
    </div>
  </section>
)
