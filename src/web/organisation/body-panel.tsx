// One body at the side of the page: its history, and what is done with it.
import type { ReactNode } from 'react'
import type { BodyReply } from '../../contract/organisation.ts'
import { organisationWords } from '../../text/organisation.ts'
import { Asked, useAsked } from '../asked.tsx'
import { History } from '../goals/history.tsx'
import { Panel } from '../plan/panel.tsx'
import { useReader } from '../reader.tsx'
import { RewordForm } from './body-dialog.tsx'
import { EndForm } from './end-form.tsx'
import { MergeForm } from './merge-form.tsx'
import { MoveForm } from './move-form.tsx'
import type { OrganisationPlace } from './reorganising.ts'
import { SplitForm } from './split-form.tsx'

export type BodyDoing = 'see' | 'reword' | 'move' | 'merge' | 'split' | 'end'

const FORMS = {
  reword: RewordForm,
  move: MoveForm,
  merge: MergeForm,
  split: SplitForm,
  end: EndForm,
} as const

const ThroughTime = ({ body }: { readonly body: BodyReply }): ReactNode => {
  const { language } = useReader()
  const { history } = organisationWords(language)
  return (
    <>
      <p className="kicker">{body.kindLabel}</p>
      <h3>{history.heading}</h3>
      {body.history.length === 0 ? (
        <p>{history.nothing}</p>
      ) : (
        <ul className="outcome">
          {body.history.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      <History of={{ subject: body.id, sort: 'body' }} />
    </>
  )
}

export const BodyPanel = ({
  body: { id, title },
  doing,
  place,
  close,
}: {
  readonly body: { readonly id: string; readonly title: string }
  readonly doing: BodyDoing
  readonly place: OrganisationPlace
  readonly close: () => void
}): ReactNode => {
  const { language } = useReader()
  const words = organisationWords(language)
  const headings = {
    see: title,
    reword: words.form.rewording(title),
    move: words.move.heading(title),
    merge: words.merge.heading(title),
    split: words.split.heading(title),
    end: words.end.heading(title),
  } as const satisfies Record<BodyDoing, string>
  const path = `/api/${place.organisation}/organisation/bodies/${encodeURIComponent(id)}`
  const query = useAsked<BodyReply>(path, { day: place.day })
  return (
    <Panel heading={headings[doing]} close={close}>
      <Asked query={query} isPart>
        {(body) => {
          if (doing === 'see' || body.form === null) return <ThroughTime body={body} />
          const Form = FORMS[doing]
          return <Form body={body} form={body.form} place={place} close={close} />
        }}
      </Asked>
    </Panel>
  )
}
