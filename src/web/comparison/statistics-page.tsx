// National statistics: which import is in use, what a newer one would change, and the button that takes it into use.
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type {
  DatasetView,
  OfferedImportView,
  StatisticsTakenReply,
  StatisticsView,
} from '../../contract/taking-statistics.ts'
import type { TrialReply, TurnedRow } from '../../contract/workshop.ts'
import { takingWords } from '../../text/taking-statistics.ts'
import { GradeBadge } from '../../ui/grade-badge.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Refused, SendButton } from '../account/sending-line.tsx'
import { Asked, useAsked } from '../asked.tsx'
import { usePlace } from '../frame/place.ts'
import { useTitle } from '../frame/title.ts'
import { useReader } from '../reader.tsx'
import { useSending } from '../sending.ts'

type OfImport = { readonly number: number }

const Turned = ({ row, number }: OfImport & { readonly row: TurnedRow }): ReactNode => {
  const words = takingWords(useReader().language)
  return (
    <li>
      {row.href === null ? row.title : <a href={row.href}>{row.title}</a>}{' '}
      <small className="quiet">{row.about}</small>
      <p className="turned-grades">
        <span>
          {words.now}: {row.before === null ? '–' : <GradeBadge grade={row.before} />}
        </span>
        <span>
          {words.withImport(number)}: {row.after === null ? '–' : <GradeBadge grade={row.after} />}
        </span>
      </p>
      {row.whyAfter === '' ? null : <p className="quiet">{row.whyAfter}</p>}
    </li>
  )
}

const Round = ({ reply, number }: OfImport & { readonly reply: TrialReply }): ReactNode => {
  const { language } = useReader()
  return (
    <>
      <h4>{reply.round}</h4>
      <p>{reply.summary}</p>
      {reply.rows.length === 0 ? null : (
        <ul className="statistics-turned">
          {reply.rows.map((row) => (
            <Turned key={row.key} row={row} number={number} />
          ))}
        </ul>
      )}
      {reply.more === 0 ? null : <p>{takingWords(language).moreTurned(reply.more)}</p>}
    </>
  )
}

const Lines = ({ lines }: { readonly lines: readonly string[] }): ReactNode =>
  lines.length === 0 ? null : (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )

const Take = ({
  dataset,
  number,
  tell,
}: {
  readonly dataset: string
  readonly number: number
  readonly tell: (said: string) => void
}): ReactNode => {
  const words = takingWords(useReader().language)
  const { organisation } = usePlace()
  const queries = useQueryClient()
  const { sending, send } = useSending()
  const take = async () => {
    const sent = { dataset, import: number }
    const reply = await send<StatisticsTakenReply>(`/api/${organisation}/statistics/taken`, sent)
    if (reply === null) return
    tell(reply.said)
    await queries.invalidateQueries()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void take()
      }}
    >
      <Refused sending={sending} />
      <p className="buttons">
        <SendButton sending={sending} label={words.take(number)} underWay={words.taking} />
      </p>
    </form>
  )
}

const Offered = ({
  dataset,
  offered,
  mayTake,
  tell,
}: {
  readonly dataset: string
  readonly offered: OfferedImportView
  readonly mayTake: boolean
  readonly tell: (said: string) => void
}): ReactNode => {
  const words = takingWords(useReader().language)
  return (
    <>
      <p>
        <strong>{offered.said}</strong>
      </p>
      <Lines lines={offered.findings} />
      <h3>{offered.own.heading}</h3>
      <Lines lines={offered.own.lines} />
      <h3>{words.grades}</h3>
      {offered.rounds.length === 0 ? <p>{words.noRounds}</p> : null}
      {offered.rounds.map((reply) => (
        <Round key={reply.round} reply={reply} number={offered.import} />
      ))}
      <p className="quiet">{words.closed}</p>
      {mayTake ? (
        <Take dataset={dataset} number={offered.import} tell={tell} />
      ) : (
        <p className="quiet">{words.mayNot}</p>
      )}
    </>
  )
}

const Dataset = ({
  view: { dataset, title, inUse, offered },
  mayTake,
}: {
  readonly view: DatasetView
  readonly mayTake: boolean
}): ReactNode => {
  const [said, tell] = useState<string | null>(null)
  return (
    <section>
      <h2>{title}</h2>
      <p>{inUse}</p>
      <div role="status">{said === null ? null : <Notice tone="info">{said}</Notice>}</div>
      {offered === null ? null : (
        <Offered dataset={dataset} offered={offered} mayTake={mayTake} tell={tell} />
      )}
    </section>
  )
}

const Content = ({ view }: { readonly view: StatisticsView }): ReactNode => {
  const words = takingWords(useReader().language)
  useTitle(words.heading)
  return (
    <>
      <h1>{words.heading}</h1>
      <p className="lead">{words.lead}</p>
      {view.notFinished.map(({ dataset, said }) => (
        <Notice key={dataset} tone="info">
          {said}
        </Notice>
      ))}
      {view.datasets.length === 0 ? <p>{words.none}</p> : null}
      {view.datasets.map((one) => (
        <Dataset key={one.dataset} view={one} mayTake={view.mayTake} />
      ))}
    </>
  )
}

export const StatisticsPage = (): ReactNode => {
  const { organisation } = usePlace()
  const query = useAsked<StatisticsView>(`/api/${organisation}/statistics`)
  return <Asked query={query}>{(view) => <Content view={view} />}</Asked>
}
