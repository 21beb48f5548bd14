// A report as HTML: first and best of its formats, for the web, a phone and a screen reader.
import { readFileSync } from 'node:fs'
import type { CSSProperties, ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { ListItem, Run, WrittenList } from '../../domain/documents/prose.ts'
import { cleanText } from '../../domain/reports/clean-text.ts'
import type {
  Picture,
  Report,
  ReportBlock,
  ReportCell,
  ReportFigure,
  ReportTable,
} from '../../domain/reports/report.ts'
import { composedWords } from '../../text/composed.ts'
import { pageWords } from '../../text/pages.ts'
import { reportWords } from '../../text/report-words.ts'
import { GradeBadge, GradeIcon } from '../../ui/grade-badge.tsx'
import { ScrollBox } from '../../ui/scroll-box.tsx'
import { themeCss } from '../../ui/theme.ts'
import { linkOf } from './link-of.ts'
import { type Numbered, numberBlocks, plainText } from './numbered.ts'

type Told = {
  readonly report: Report
  readonly numbers: ReadonlyMap<string, Numbered>
  /** The footnotes so far, in the order they are referred to. */
  readonly footnotes: (readonly Run[])[]
}

/** Blocks have no other identity than where they stand, which is as long as the page. */
const numbered = <One,>(all: readonly One[]): readonly (readonly [number, One])[] => [
  ...all.entries(),
]

const TextRun = ({ run }: { readonly run: Extract<Run, { is: 'text' }> }): ReactNode => {
  const text = cleanText(run.text)
  const marks = run.marks ?? []
  const emphasised = marks.includes('emphasis') ? <em>{text}</em> : text
  const marked = marks.includes('strong') ? <strong>{emphasised}</strong> : emphasised
  const { lang } = run
  const linked = linkOf(run.href)
  if (linked !== null)
    return (
      <a href={'web' in linked ? linked.web : `#${linked.block}`} lang={lang}>
        {marked}
      </a>
    )
  return lang === undefined ? marked : <span lang={lang}>{marked}</span>
}

const FootnoteMark = ({ told, runs }: { readonly told: Told; readonly runs: readonly Run[] }) => {
  const number = told.footnotes.push(runs)
  return (
    <sup>
      <a href={`#not-${number}`} id={`till-not-${number}`} role="doc-noteref">
        {number}
      </a>
    </sup>
  )
}

const Reference = ({ told, to }: { readonly told: Told; readonly to: string }): ReactNode => {
  const found = told.numbers.get(to)
  return found === undefined ? (
    reportWords(told.report.language).toNothing
  ) : (
    <a href={`#${to}`}>{cleanText(found.said)}</a>
  )
}

const Runs = ({ runs, told }: { readonly runs: readonly Run[]; readonly told: Told }): ReactNode =>
  numbered(runs).map(([at, run]) => {
    if (run.is === 'text') return <TextRun key={at} run={run} />
    if (run.is === 'lineBreak') return <br key={at} />
    if (run.is === 'footnote') return <FootnoteMark key={at} told={told} runs={run.runs} />
    return <Reference key={at} told={told} to={run.to} />
  })

const Items = ({ items, told }: { readonly items: readonly ListItem[]; readonly told: Told }) =>
  numbered(items).map(([at, { runs, below }]) => (
    <li key={at}>
      <Runs runs={runs} told={told} />
      {below === undefined ? null : <List list={below} told={told} />}
    </li>
  ))

const List = ({ list, told }: { readonly list: WrittenList; readonly told: Told }): ReactNode =>
  list.ordered ? (
    <ol>
      <Items items={list.items} told={told} />
    </ol>
  ) : (
    <ul>
      <Items items={list.items} told={told} />
    </ul>
  )

const CellContent = ({ cell, told }: { readonly cell: ReportCell; readonly told: Told }) =>
  cell.grade === undefined ? (
    <Runs runs={cell.runs} told={told} />
  ) : (
    <>
      <Runs runs={cell.runs} told={told} />
      {cell.runs.length === 0 ? null : ' '}
      <GradeBadge grade={cell.grade} />
    </>
  )

const styleOf = ({ indent = 0 }: ReportCell): CSSProperties | undefined =>
  indent === 0 ? undefined : { paddingInlineStart: `${8 + indent * 16}px` }

const Rows = ({
  table: { columns, rows, rowHeads, sums = [] },
  told,
}: {
  readonly table: Omit<ReportTable, 'is' | 'id' | 'caption'>
  readonly told: Told
}): ReactNode => (
  <>
    <thead>
      <tr>
        {numbered(columns).map(([at, { heading, align }]) => (
          <th key={at} scope="col" className={align === 'end' ? 'number' : undefined}>
            {cleanText(heading)}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {numbered(rows).map(([at, row]) => (
        <tr key={at} className={sums.includes(at) ? 'sum' : undefined}>
          {numbered(row).map(([column, cell]) => {
            const isEnd = columns[column]?.align === 'end'
            const look = { className: isEnd ? 'number' : undefined, style: styleOf(cell) }
            return rowHeads && column === 0 ? (
              <th key={column} scope="row" {...look}>
                <CellContent cell={cell} told={told} />
              </th>
            ) : (
              <td key={column} {...look}>
                <CellContent cell={cell} told={told} />
              </td>
            )
          })}
        </tr>
      ))}
    </tbody>
  </>
)

const Notes = ({ notes }: { readonly notes: readonly string[] }): ReactNode =>
  numbered(notes).map(([at, note]) => (
    <p key={at} className="quiet">
      {cleanText(note)}
    </p>
  ))

const Caption = ({ id, caption, told }: { id: string; caption: string; told: Told }) => {
  const label = told.numbers.get(id)?.label ?? ''
  return (
    <>
      <strong>{label}.</strong> {cleanText(caption)}
    </>
  )
}

const Table = ({ table, told }: { readonly table: ReportTable; readonly told: Told }) => (
  <figure className="report-table" id={table.id}>
    <figcaption id={`${table.id}-text`}>
      <Caption id={table.id} caption={table.caption} told={told} />
    </figcaption>
    <ScrollBox label={cleanText(table.caption)} hint={pageWords(told.report.language).scrollHint}>
      <table aria-labelledby={`${table.id}-text`}>
        <Rows table={table} told={told} />
      </table>
    </ScrollBox>
    <Notes notes={table.notes} />
  </figure>
)

/** Our own drawings stand in the page, where they are packed with it; what somebody has added is an image. */
const Shown = ({ picture, alt }: { readonly picture: Picture; readonly alt: string }): ReactNode =>
  picture.is === 'drawing' ? (
    <div
      className="drawing"
      role="img"
      aria-label={alt}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: it is drawn by our own components alone
      dangerouslySetInnerHTML={{ __html: picture.svg }}
    />
  ) : (
    <img
      src={`data:${picture.type};base64,${Buffer.from(picture.bytes).toString('base64')}`}
      alt={alt}
      width={picture.width}
      height={picture.height}
    />
  )

const Figure = ({ figure, told }: { readonly figure: ReportFigure; readonly told: Told }) => (
  <figure className="chart" id={figure.id}>
    <figcaption>
      <Caption id={figure.id} caption={figure.caption} told={told} />
    </figcaption>
    <Shown picture={figure.picture} alt={cleanText(figure.alt)} />
    {figure.table === null ? null : (
      <details>
        <summary>{composedWords(told.report.language).asTable}</summary>
        <ScrollBox
          label={cleanText(figure.caption)}
          hint={pageWords(told.report.language).scrollHint}
        >
          <table aria-label={cleanText(figure.caption)}>
            <Rows table={figure.table} told={told} />
          </table>
        </ScrollBox>
      </details>
    )}
    <Notes notes={figure.notes} />
  </figure>
)

const HEADINGS = { 1: 'h2', 2: 'h3', 3: 'h4', 4: 'h5' } as const

const Block = ({ block, told }: { readonly block: ReportBlock; readonly told: Told }) => {
  switch (block.is) {
    case 'heading': {
      const Heading = HEADINGS[block.level]
      return (
        <Heading id={block.id}>
          <Runs runs={block.runs} told={told} />
        </Heading>
      )
    }
    case 'paragraph':
      return (
        <p>
          <Runs runs={block.runs} told={told} />
        </p>
      )
    case 'quote':
      return (
        <blockquote>
          <p>
            <Runs runs={block.runs} told={told} />
          </p>
        </blockquote>
      )
    case 'list':
      return <List list={block} told={told} />
    case 'figures':
      return <Table table={block} told={told} />
    case 'figure':
      return <Figure figure={block} told={told} />
    case 'summary':
      return (
        <section className="summary" data-long={block.parts.length > 3 || undefined}>
          <div>
            {block.title === '' ? null : <p className="kicker">{cleanText(block.title)}</p>}
            <p>{cleanText(block.sentence)}</p>
          </div>
          <ul className="summary-bar">
            {numbered(block.parts).map(([at, { grade, count }]) => (
              <li key={at} data-tone={grade.tone} style={{ flexGrow: count }}>
                <strong>{count}</strong> <GradeIcon grade={grade} />{' '}
                <span>{cleanText(grade.word)}</span>
              </li>
            ))}
          </ul>
        </section>
      )
    case 'remark':
      return (
        <p className="remark" data-about={block.about}>
          {block.about === 'origin' ? null : (
            <strong>{reportWords(told.report.language).remarks[block.about]}. </strong>
          )}
          <Runs runs={block.runs} told={told} />
        </p>
      )
    case 'standing':
      return (
        <p className="report-standing">
          <span className="kicker">{cleanText(block.label)}</span>{' '}
          <GradeBadge grade={block.grade} /> {cleanText(block.said)}
        </p>
      )
    case 'pageBreak':
      return null
    default:
      throw new Error(`Block: ${JSON.stringify(block satisfies never)}`)
  }
}

const DEEPEST_LISTED = 2

const Contents = ({ report }: { readonly report: Report }): ReactNode => {
  const headings = report.blocks.flatMap((block) =>
    block.is === 'heading' && block.level <= DEEPEST_LISTED ? [block] : [],
  )
  return headings.length < 2 ? null : (
    <nav className="contents" aria-label={reportWords(report.language).contents}>
      <p className="kicker">{reportWords(report.language).contents}</p>
      <ol>
        {headings.map(({ id, level, runs }) => (
          <li key={id} data-level={level}>
            <a href={`#${id}`}>{cleanText(plainText(runs))}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

const Footnotes = ({ told }: { readonly told: Told }): ReactNode => {
  const { footnotes, notesBack } = composedWords(told.report.language)
  return told.footnotes.length === 0 ? null : (
    <section className="footnotes" aria-label={footnotes}>
      <h2>{footnotes}</h2>
      <ol>
        {numbered(told.footnotes).map(([at, runs]) => (
          <li key={at} id={`not-${at + 1}`}>
            <Runs runs={runs} told={told} />{' '}
            <a href={`#till-not-${at + 1}`} role="doc-backlink" aria-label={notesBack(at + 1)}>
              ↩
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What a cover shows on paper, at the top of the page. */
const Cover = ({ report }: { readonly report: Report }): ReactNode => {
  const { logo, coverPicture, cover } = report.house
  return (
    <header className="report-cover" data-cover={cover}>
      {logo === null ? null : (
        <div className="house-logo">
          <Shown picture={logo.picture} alt={cleanText(logo.alt)} />
        </div>
      )}
      {coverPicture === undefined || cover === 'none' ? null : (
        <div className="cover-picture">
          <Shown picture={coverPicture.picture} alt={cleanText(coverPicture.alt)} />
        </div>
      )}
      <div className="cover-field">
        <p className="kicker">{cleanText(report.municipality)}</p>
        <h1>{cleanText(report.title)}</h1>
        {report.subtitle === '' ? null : <p className="lead">{cleanText(report.subtitle)}</p>}
      </div>
    </header>
  )
}

const toldOf = (report: Report): Told => ({
  report,
  numbers: numberBlocks(report),
  footnotes: [],
})

/** Some blocks of a report alone, numbered as in it: as a part is shown while it is written. */
export const blocksHtml = (report: Report, blocks: readonly ReportBlock[]): string => {
  const told = toldOf(report)
  return renderToStaticMarkup(
    numbered(blocks).map(([at, block]) => <Block key={at} block={block} told={told} />),
  )
}

/** The report from its title to its footnotes, for a page that has a frame of its own. */
export const ReportArticle = ({ report }: { readonly report: Report }): ReactNode => {
  const told = toldOf(report)
  // NOTE rendered first, so that the footnotes are known when what follows the blocks is.
  const blocks = renderToStaticMarkup(
    numbered(report.blocks).map(([at, block]) => <Block key={at} block={block} told={told} />),
  )
  const { house } = report
  return (
    <article className="report" data-typeface={house.typeface}>
      <Cover report={report} />
      <p className="report-status">
        <strong>{cleanText(report.standing)}</strong>
      </p>
      <dl className="report-facts">
        {report.facts.map(([label, value]) => (
          <div key={label}>
            <dt>{cleanText(label)}</dt>
            <dd>{cleanText(value)}</dd>
          </div>
        ))}
      </dl>
      {report.hasContents ? <Contents report={report} /> : null}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: it is React's own markup of the blocks */}
      <div className="report-body" dangerouslySetInnerHTML={{ __html: blocks }} />
      <Footnotes told={told} />
      {house.foot === undefined ? null : <p className="house-foot">{cleanText(house.foot)}</p>}
    </article>
  )
}

const Styles = ({ css }: { readonly css: string }): ReactNode => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: it is our own style sheet
  <style dangerouslySetInnerHTML={{ __html: css }} />
)

const STYLES = ['styles.css', 'report.css'].map((file) =>
  readFileSync(new URL(`../../ui/${file}`, import.meta.url), 'utf8'),
)

/**
 * A whole page that needs nothing beside itself: for a file, and for a browser's print. It takes its
 * words' typeface from the reader's own machine.
 */
export const pageOfReport = (report: Report): string =>
  `<!doctype html>${renderToStaticMarkup(
    <html lang={report.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          httpEquiv="Content-Security-Policy"
          content="default-src 'none'; img-src data:; style-src 'unsafe-inline'"
        />
        <title>{`${cleanText(report.title)} – ${cleanText(report.municipality)}`}</title>
        <Styles css={[...STYLES, themeCss(report.house.colour)].join('\n')} />
      </head>
      <body className="public">
        <main id="content" className="wide">
          <ReportArticle report={report} />
        </main>
      </body>
    </html>,
  )}`
