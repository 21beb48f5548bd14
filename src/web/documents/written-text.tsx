// Written text as it is read, where one may not write.
import type { ReactNode } from 'react'
import type { DocumentReply } from '../../contract/documents.ts'
import type { Prose, Run, WrittenBlock, WrittenList } from '../../domain/documents/prose.ts'
import { plainRuns } from '../../domain/documents/prose-text.ts'
import { documentWords } from '../../text/documents.ts'
import { useReader } from '../reader.tsx'

const OneRun = ({ run }: { readonly run: Run }): ReactNode => {
  if (run.is === 'lineBreak') return <br />
  if (run.is === 'reference') return <span className="reference-mark">→</span>
  if (run.is === 'footnote') return <sup className="footnote-mark">[{plainRuns(run.runs)}]</sup>
  const words = run.href === undefined ? run.text : <a href={run.href}>{run.text}</a>
  const emphasised = run.marks?.includes('emphasis') ? <em>{words}</em> : words
  const said = run.marks?.includes('strong') ? <strong>{emphasised}</strong> : emphasised
  return run.lang === undefined ? said : <span lang={run.lang}>{said}</span>
}

const Runs = ({ runs }: { readonly runs: readonly Run[] }): ReactNode =>
  runs.map((run, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a run has no name but its place
    <OneRun key={index} run={run} />
  ))

const List = ({ list }: { readonly list: WrittenList }): ReactNode => {
  const items = list.items.map(({ runs, below }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: an item has no name but its place
    <li key={index}>
      <Runs runs={runs} />
      {below === undefined ? null : <List list={below} />}
    </li>
  ))
  return list.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
}

const Table = ({
  table,
}: {
  readonly table: Extract<WrittenBlock, { is: 'table' }>
}): ReactNode => {
  const [heads = [], ...rows] = table.rows
  return (
    <div className="scroll">
      <table>
        <caption>
          <Runs runs={table.caption} />
        </caption>
        <thead>
          <tr>
            {heads.map((runs, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column has no name but its place
              <th key={column} scope="col">
                <Runs runs={runs} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr
              // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name but its place
              key={index}
              className={table.sumRows?.some(({ at }) => at === index + 1) ? 'sum-row' : undefined}
            >
              {row.map((runs, column) =>
                table.rowHeads && column === 0 ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell has no name but its place
                  <th key={column} scope="row">
                    <Runs runs={runs} />
                  </th>
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell has no name but its place
                  <td key={column}>
                    <Runs runs={runs} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const WithoutAlt = (): ReactNode => (
  <p className="without-alt">{documentWords(useReader().language).page.withoutAlt}</p>
)

const Block = ({
  block,
  images,
}: {
  readonly block: WrittenBlock
  readonly images: DocumentReply['images']
}): ReactNode => {
  switch (block.is) {
    case 'paragraph':
      return (
        <p>
          <Runs runs={block.runs} />
        </p>
      )
    case 'heading': {
      const Heading = block.level === 1 ? 'h3' : 'h4'
      return (
        <Heading>
          <Runs runs={block.runs} />
        </Heading>
      )
    }
    case 'quote':
      return (
        <blockquote>
          <Runs runs={block.runs} />
        </blockquote>
      )
    case 'list':
      return <List list={block} />
    case 'table':
      return <Table table={block} />
    case 'image':
      return (
        <figure className="written-image">
          <img src={images.find(({ file }) => file === block.file)?.href} alt={block.alt} />
          {block.alt.trim() === '' ? <WithoutAlt /> : null}
          <figcaption>
            <Runs runs={block.caption} />
          </figcaption>
        </figure>
      )
    default:
      throw new Error(`Block: ${JSON.stringify(block satisfies never)}`)
  }
}

export const WrittenText = ({
  prose,
  images,
}: {
  readonly prose: Prose
  readonly images: DocumentReply['images']
}): ReactNode => (
  <div className="written-text">
    {prose.map((block, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a block has no name but its place
      <Block key={index} block={block} images={images} />
    ))}
  </div>
)
