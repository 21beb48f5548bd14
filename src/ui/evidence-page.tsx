// What a grade rests on, from the decision to the log's last event: read, printed, and kept as a file.
import type { ReactNode } from 'react'
import type {
  EvidencedJudgementView,
  EvidencedTextView,
  EvidenceView,
} from '../contract/evidence.ts'
import { evidenceWords } from '../text/evidence.ts'
import type { PageWords } from '../text/pages-sv.ts'
import { staffWords } from '../text/staff.ts'
import { type Column, EvidencedMeasure, Rows, type Shown } from './evidence-rows.tsx'
import { FieldList } from './field-list.tsx'
import { MarkedGrade } from './grade-badge.tsx'
import { LinkList } from './link-list.tsx'
import { MadeUpMark, Notice } from './notice.tsx'
import { ReasonTree } from './reason-tree.tsx'
import { reasonWords } from './reason-words.ts'
import { Standing } from './standing.tsx'

const Judgements = ({ view, said, words }: Shown): ReactNode => {
  const { heading, none, columns } = said.judgements
  const shown: readonly Column<EvidencedJudgementView>[] = [
    [columns.assessment, ({ assessment }) => assessment],
    [columns.grade, ({ grade }) => <MarkedGrade grade={grade} madeUp={words.madeUp} />],
    [columns.reason, ({ reason }) => reason ?? '–'],
    [columns.by, ({ by }) => by ?? '–'],
    [columns.recorded, ({ recorded }) => recorded],
    [said.holds, ({ holds }) => (holds ? said.yes : said.isReplaced)],
    [columns.replaced, ({ replaced }) => replaced ?? '–'],
  ]
  return (
    <section>
      <h2>{heading}</h2>
      {view.judgements.length === 0 ? (
        <p className="quiet">{none}</p>
      ) : (
        <Rows label={heading} rows={view.judgements} columns={shown} hint={words.scrollHint} />
      )}
    </section>
  )
}

const WrittenText = ({
  text,
  said,
  words,
}: Omit<Shown, 'view'> & { readonly text: EvidencedTextView }): ReactNode => (
  <section>
    <h3>
      {text.label} {text.madeUp ? <MadeUpMark word={words.madeUp} /> : null}
    </h3>
    <p className="quiet">
      {[text.by, text.recorded, text.holds ? null : said.texts.earlier]
        .filter((part) => part !== null)
        .join(' · ')}
    </p>
    {text.text === '' ? (
      <p className="quiet">{said.texts.removed}</p>
    ) : (
      <p className="written" lang={text.lang}>
        {text.text}
      </p>
    )}
  </section>
)

/** What a goal has and a measure does not: what is suggested, decided and written. */
const Grading = (shown: Shown): ReactNode => {
  const { view, said, words } = shown
  return (
    <>
      <h2>{said.suggestion}</h2>
      {view.standings.map((standing, at) => (
        <Standing key={view.reasons[at]?.heading ?? standing.sentence} {...{ standing, words }} />
      ))}
      {view.reasons.length === 0 ? null : <h2>{said.reasons}</h2>}
      {view.reasons.map(({ heading, tree }) => (
        <section key={heading}>
          {view.reasons.length > 1 ? <h3>{heading}</h3> : null}
          <ReasonTree reason={tree} words={reasonWords(words)} />
        </section>
      ))}
      <Judgements {...shown} />
      <h2>{said.texts.heading}</h2>
      {view.texts.length === 0 ? <p className="quiet">{said.texts.none}</p> : null}
      {view.texts.map((text) => (
        <WrittenText key={text.key} text={text} said={said} words={words} />
      ))}
    </>
  )
}

const Files = ({ view, said }: Shown): ReactNode => (
  <section>
    <h2>{said.files.heading}</h2>
    {view.files.length === 0 ? <p className="quiet">{said.files.none}</p> : null}
    <ul className="plain-list">
      {view.files.map((file) => (
        <li key={file.href}>
          <a href={file.href}>{file.title}</a>{' '}
          <span className="quiet">
            {file.said} · {file.attached}
          </span>
          <br />
          <small>
            {said.files.sum} <code className="checksum">{file.sha256}</code>
          </small>
          {file.packed === undefined ? null : (
            <>
              <br />
              <small>{file.packed}</small>
            </>
          )}
        </li>
      ))}
    </ul>
  </section>
)

const Events = ({ view, said, words }: Shown): ReactNode => {
  const { history } = staffWords(view.language)
  return (
    <section>
      <h2>{said.events.heading}</h2>
      {view.events.length === 0 ? (
        <p className="quiet">{said.events.none}</p>
      ) : (
        <Rows
          label={said.events.heading}
          rows={view.events}
          hint={words.scrollHint}
          columns={[
            [history.when, ({ when }) => when],
            [history.who, ({ who }) => who],
            [history.what, ({ what }) => what],
            [history.about, ({ about }) => about],
            [history.before, ({ before }) => before ?? '–'],
            [history.after, ({ after }) => after ?? '–'],
            [history.why, ({ why }) => why ?? '–'],
          ]}
        />
      )}
      {view.hasMoreEvents ? <p className="quiet">{said.events.more}</p> : null}
    </section>
  )
}

/** Everything, in the order that a reviewer asks; `actions` is what the reader may do with it. */
export const EvidencePage = ({
  view,
  words,
  actions,
}: {
  readonly view: EvidenceView
  readonly words: PageWords
  readonly actions?: ReactNode
}): ReactNode => {
  const said = evidenceWords(view.language)
  const shown: Shown = { view, said, words }
  const { measures } = said
  return (
    <article className="evidence">
      <p className="kicker">
        {said.heading} · {view.kicker}
      </p>
      <h1>
        <a href={view.href} lang={view.lang}>
          {view.title}
        </a>{' '}
        {view.madeUp ? <MadeUpMark word={words.madeUp} /> : null}
      </h1>
      {view.text === undefined ? null : (
        <p className="lead" lang={view.textLang}>
          {view.text}
        </p>
      )}
      {view.hash === null ? <Notice tone="info">{said.notFrozen}</Notice> : null}
      {view.isHiding ? <Notice tone="info">{said.hiding}</Notice> : null}
      {actions}
      <h2>{said.about.heading}</h2>
      <FieldList fields={view.about} tags={[]} tagsLabel="" madeUp={words.madeUp} />
      {view.hash === null ? null : <p>{said.verify}</p>}
      <h2>{said.goal}</h2>
      <FieldList fields={view.fields} tags={[]} tagsLabel="" madeUp={words.madeUp} />
      {view.usedBy.length === 0 ? null : (
        <section>
          <h2>{said.usedBy}</h2>
          <LinkList links={view.usedBy} />
        </section>
      )}
      {view.kind === 'node' ? <Grading {...shown} /> : null}
      <h2>{measures.heading}</h2>
      {view.measures.length === 0 ? <p className="quiet">{measures.none}</p> : null}
      {view.measures.map((measure) => (
        <EvidencedMeasure key={measure.id} measure={measure} {...shown} />
      ))}
      <Files {...shown} />
      <Events {...shown} />
    </article>
  )
}
