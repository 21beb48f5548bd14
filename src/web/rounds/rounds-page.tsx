// All rounds: open or closed, their frozen versions with what is decided and published, and what is done next.
import { type ReactNode, useState } from 'react'
import type { RoundsReply, RoundView } from '../../contract/rounds.ts'
import { lawWords } from '../../text/law.ts'
import { Refusal } from '../../ui/notice.tsx'
import { VerdictCards } from '../../ui/verdict-cards.tsx'
import { Asked, useAsked } from '../asked.tsx'
import { useFrame } from '../frame/frame-context.ts'
import { byYear, usePlace } from '../frame/place.ts'
import { useTitle } from '../frame/title.ts'
import { useReader } from '../reader.tsx'
import { useSaving } from '../saving.ts'
import { ExcelButton } from '../workbooks/excel-button.tsx'
import { FreezeForm } from './freeze-form.tsx'
import { OneLineForm } from './one-line-form.tsx'
import { Version } from './version.tsx'

/** Opens at once what has not been frozen, and closes at once. */
const StandingButton = ({
  round,
  standing,
}: {
  readonly round: RoundView
  readonly standing: 'open' | 'closed'
}): ReactNode => {
  const { words, versions, work } = useReader()
  const { organisation } = usePlace()
  const { saving, save } = useSaving(`/api/${organisation}/standings`)
  const opens = round.isClosed ? versions.reopen.save : work.board.open
  return (
    <>
      <button
        type="button"
        className="link-button"
        disabled={saving.is === 'underWay'}
        onClick={() => void save({ round: round.name, standing })}
      >
        {standing === 'open' ? opens : words.rounds.close}
        <span className="sr-only"> {round.label}</span>
      </button>
      {saving.is === 'refused' ? <Refusal title={saving.title}>{saving.sentence}</Refusal> : null}
    </>
  )
}

const OpensForm = ({
  label,
  round,
  open,
}: {
  readonly label: string
  readonly round: RoundView
  readonly open: () => void
}): ReactNode => (
  <button type="button" className="link-button" onClick={open}>
    {label}
    <span className="sr-only"> {round.label}</span>
  </button>
)

const ReopenForm = ({
  round,
  close,
}: {
  readonly round: RoundView
  readonly close: () => void
}): ReactNode => {
  const { reopen } = useReader().versions
  return (
    <OneLineForm
      to="standings"
      label={reopen.label}
      help={reopen.help}
      saveLabel={reopen.save}
      bodyOf={(reason) => ({ round: round.name, standing: 'open', reason })}
      close={close}
    />
  )
}

const OneRound = ({
  round,
  reply,
}: {
  readonly round: RoundView
  readonly reply: RoundsReply
}): ReactNode => {
  const { versions, language } = useReader()
  const [open, setOpen] = useState<'freeze' | 'reopen' | null>(null)
  const close = () => setOpen(null)
  const asksWhy = !round.isOpened && round.versions.length > 0
  return (
    <section className="round" aria-labelledby={`round-${round.name}`}>
      <header className="round-head">
        <h2 id={`round-${round.name}`}>
          <a href={round.href}>{round.label}</a>
        </h2>
        <span className="quiet">{round.standing}</span>
        {reply.mayFreeze && round.hasBegun && open === null ? (
          <OpensForm label={versions.freeze.open} round={round} open={() => setOpen('freeze')} />
        ) : null}
        {reply.mayClose && round.hasBegun && open === null ? (
          <>
            {asksWhy ? (
              <OpensForm
                label={versions.reopen.open}
                round={round}
                open={() => setOpen('reopen')}
              />
            ) : null}
            {asksWhy || round.isOpened ? null : <StandingButton round={round} standing="open" />}
            {round.isClosed ? null : <StandingButton round={round} standing="closed" />}
          </>
        ) : null}
      </header>
      {round.note === null ? null : <p className="quiet">{round.note}</p>}
      {round.lawHref === null ? null : (
        <p>
          <a href={round.lawHref}>{lawWords(language).of(round.label)}</a>
        </p>
      )}
      {open === 'freeze' ? <FreezeForm round={round} close={close} /> : null}
      {open === 'reopen' ? <ReopenForm round={round} close={close} /> : null}
      <VerdictCards verdicts={round.verdicts} language={language} level="h3" />
      {round.versions.length === 0 ? <p className="quiet">{versions.nothing}</p> : null}
      {round.versions.map((version) => (
        <Version
          key={version.version}
          version={version}
          goesTo={round.goesTo}
          mayWithdraw={reply.mayPublish}
        />
      ))}
    </section>
  )
}

/** Nothing has been done with it yet. */
const isUntouched = ({ isOpened, isClosed, versions, verdicts }: RoundView): boolean =>
  !isOpened && !isClosed && versions.length === 0 && verdicts.length === 0

/** A year's rounds; the months, and rounds of years before the last, that nothing has been done with are folded together. */
const YearOfRounds = ({
  year,
  rounds,
  reply,
}: {
  readonly year: string
  readonly rounds: readonly RoundView[]
  readonly reply: RoundsReply
}): ReactNode => {
  const { words } = useReader()
  const { today } = useFrame()
  const isPast = Number(year) < Number(today.slice(0, 4)) - 1
  const isFolded = (round: RoundView): boolean => (isPast || round.isRepeated) && isUntouched(round)
  const untouched = rounds.filter(isFolded)
  const each = (round: RoundView): ReactNode => (
    <OneRound key={round.name} round={round} reply={reply} />
  )
  return (
    <>
      {rounds.filter((round) => !isFolded(round)).map(each)}
      {untouched.length > 0 ? (
        <details className="round">
          <summary>{words.rounds.untouched(year, untouched.length)}</summary>
          {untouched.map(each)}
        </details>
      ) : null}
    </>
  )
}

export const RoundsPage = (): ReactNode => {
  const { words } = useReader()
  const { organisation } = usePlace()
  const query = useAsked<RoundsReply>(`/api/${organisation}/rounds`)
  useTitle(words.rounds.heading)
  return (
    <Asked query={query}>
      {(reply) => (
        <>
          <h1>{words.rounds.heading}</h1>
          <p className="lead">{words.rounds.lead}</p>
          <p>
            <ExcelButton path={`/api/${organisation}/rounds`} of={words.rounds.heading} />
          </p>
          {byYear(reply.rounds).map(({ year, rounds }) => (
            <YearOfRounds key={year} year={year} rounds={rounds} reply={reply} />
          ))}
        </>
      )}
    </Asked>
  )
}
