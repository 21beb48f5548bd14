// The auditors' own page: what has been delivered, what they have asked, their notes, their verdicts.
import { type ReactNode, useState } from 'react'
import type { AuditedRoundView, AuditingReply } from '../../contract/auditing.ts'
import type { LinkView } from '../../contract/views.ts'
import { auditingWords } from '../../text/auditing.ts'
import { VerdictCards } from '../../ui/verdict-cards.tsx'
import { Asked, useAsked } from '../asked.tsx'
import { AUDITING, useDraft, useKeptName } from '../drafts.ts'
import { useFrame } from '../frame/frame-context.ts'
import { useTitle } from '../frame/title.ts'
import { useReader } from '../reader.tsx'
import { ExcelButton } from '../workbooks/excel-button.tsx'
import { EvidenceChooser } from './evidence-chooser.tsx'
import { type Noted, NoteForm, NoteList } from './notes.tsx'
import { VerdictForm } from './verdict-form.tsx'

const Links = ({
  heading,
  links,
  empty,
}: {
  readonly heading: string
  readonly links: readonly LinkView[]
  readonly empty: string
}): ReactNode => (
  <>
    <h4>{heading}</h4>
    {links.length === 0 ? (
      <p className="quiet">{empty}</p>
    ) : (
      <ul className="plain-list">
        {links.map(({ href, title }) => (
          <li key={href}>
            <a href={href}>{title}</a>
          </li>
        ))}
      </ul>
    )}
  </>
)

const Round = ({ round }: { readonly round: AuditedRoundView }): ReactNode => {
  const { language } = useReader()
  const { rounds, verdict } = auditingWords(language)
  const [isOpen, setIsOpen] = useState(false)
  const { form, verdicts } = round
  const opens =
    form?.basedOn != null ? verdict.continue : verdicts.length > 0 ? verdict.again : verdict.write
  return (
    <section className="round" aria-labelledby={`audited-${round.name}`}>
      <header className="round-head">
        <h3 id={`audited-${round.name}`}>
          <a href={round.href}>{round.label}</a>
        </h3>
        <span className="quiet">{round.standing}</span>
        <a href={round.boardHref}>
          {rounds.board}
          <span className="sr-only"> {round.label}</span>
        </a>
      </header>
      <Links heading={rounds.delivered} links={round.delivered} empty={rounds.nothingDelivered} />
      <Links heading={rounds.versions} links={round.versions} empty={rounds.noVersions} />
      <VerdictCards verdicts={verdicts} language={language} level="h4" />
      {form === null ? null : isOpen ? (
        <VerdictForm round={round} form={form} close={() => setIsOpen(false)} />
      ) : (
        <p className="buttons">
          <button type="button" className="button" onClick={() => setIsOpen(true)}>
            {opens}
            <span className="sr-only"> {round.label}</span>
          </button>
        </p>
      )}
    </section>
  )
}

const WHOLE: Noted = { sort: 'whole', id: '', round: null }

const Notes = ({ reply }: { readonly reply: AuditingReply }): ReactNode => {
  const { notes } = auditingWords(useReader().language)
  const { fields, write, confirm } = useDraft(useKeptName(AUDITING, 'note-about'), {
    round: '',
    basedOn: '',
  })
  const { round } = fields
  const about: Noted = round === '' ? WHOLE : { sort: 'round', id: round, round: null }
  return (
    <section aria-labelledby="audit-notes">
      <h2 id="audit-notes">{notes.heading}</h2>
      <p>{notes.lead(reply.auditors)}</p>
      <NoteForm
        about={about}
        name="page"
        onSaved={confirm}
        before={
          <label className="field">
            {notes.about}
            <select value={round} onChange={(event) => write({ round: event.target.value })}>
              <option value="">{notes.whole}</option>
              {reply.rounds.map(({ name, label }) => (
                <option key={name} value={name}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        }
      />
      <NoteList notes={reply.notes} showsAbout />
    </section>
  )
}

const Questions = ({ questions }: Pick<AuditingReply, 'questions'>): ReactNode => {
  const { asked } = auditingWords(useReader().language)
  return (
    <section aria-labelledby="audit-asked">
      <h2 id="audit-asked">{asked.heading}</h2>
      {questions.length === 0 ? (
        <p className="quiet">{asked.empty}</p>
      ) : (
        <ul className="threads">
          {questions.map(({ href, title, body, state }) => (
            <li key={`${href}${body}`}>
              <p className="quiet">
                <a href={href}>{title}</a> · <strong>{state}</strong>
              </p>
              <p className="written">{body}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

export const AuditingPage = (): ReactNode => {
  const words = auditingWords(useReader().language)
  const { organisation } = useFrame()
  const query = useAsked<AuditingReply>(`/api/${organisation}/auditing`)
  useTitle(words.heading)
  return (
    <Asked query={query}>
      {(reply) => (
        <>
          <h1>{words.heading}</h1>
          <p className="lead">{words.lead}</p>
          <p>
            <ExcelButton path={`/api/${organisation}/auditing`} of={words.heading} />
          </p>
          <section aria-labelledby="audit-rounds">
            <h2 id="audit-rounds">{words.rounds.heading}</h2>
            {reply.rounds.length === 0 ? <p className="quiet">{words.rounds.none}</p> : null}
            {reply.rounds.map((round) => (
              <Round key={round.name} round={round} />
            ))}
          </section>
          <EvidenceChooser choices={reply.evidence} />
          <Questions questions={reply.questions} />
          <Notes reply={reply} />
        </>
      )}
    </Asked>
  )
}
