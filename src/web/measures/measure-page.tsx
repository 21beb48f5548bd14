// A measure of the living chain: its series, and the values one may report.
import { useParams } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { MeasureReply } from '../../contract/staff.ts'
import { MeasurePage as MeasureContent } from '../../ui/measure-page.tsx'
import { Asked, useAsked } from '../asked.tsx'
import { EvidenceLink } from '../auditing/evidence-page.tsx'
import { GoodExamples } from '../comparison/good-examples.tsx'
import { usePlace, versionIn } from '../frame/place.ts'
import { useTitle } from '../frame/title.ts'
import { History } from '../goals/history.tsx'
import { useReader } from '../reader.tsx'
import { RoomsNotice } from '../rooms/rooms-notice.tsx'
import { ExcelButton } from '../workbooks/excel-button.tsx'
import { Remarks } from '../workflow/remarks.tsx'
import { ValueTable } from '../workflow/value-table.tsx'
import { ReportValueForm } from './report-form.tsx'

type Reported = { readonly reply: MeasureReply; readonly measure: string }

const Forms = ({ reply, measure }: Reported): ReactNode =>
  reply.reports.map((form) => (
    <ReportValueForm
      key={`${form.unit}${form.sex}${form.period}`}
      measure={measure}
      form={form}
      excerpt={reply.excerpt}
    />
  ))

/** Several units' values in one table; what a row has no field for opens below it. */
const UnitValues = ({ reply, measure }: Reported): ReactNode => {
  const { ofUnits } = useReader().work.part
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <ValueTable values={reply.unitValues} mayWrite named={ofUnits} more={null} />
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{ofUnits.more}</summary>
        {isOpen ? <Forms reply={reply} measure={measure} /> : null}
      </details>
    </>
  )
}

const Content = ({
  reply,
  measure,
}: {
  readonly reply: MeasureReply
  readonly measure: string
}): ReactNode => {
  const { pages } = useReader()
  const { organisation, round } = usePlace()
  useTitle(reply.view.title)
  return (
    <>
      <MeasureContent
        view={reply.view}
        words={pages}
        actions={[
          <RoomsNotice key="rooms" waits={reply.waits} />,
          <p key="excel">
            <ExcelButton
              path={`/api/${organisation}/rounds/${round}/measures/${encodeURIComponent(measure)}`}
              of={reply.view.title}
            />
          </p>,
          reply.unitValues.length === 0 ? (
            <Forms key="forms" reply={reply} measure={measure} />
          ) : (
            <UnitValues key="units" reply={reply} measure={measure} />
          ),
        ]}
      />
      {versionIn(round).version === null ? (
        <GoodExamples subject={{ kind: 'measure', id: measure }} />
      ) : null}
      <Remarks about={{ sort: 'measure', id: measure }} />
      <EvidenceLink part="matt" id={measure} of={reply.view.title} />
      <History of={{ subject: measure, sort: 'measure' }} />
    </>
  )
}

export const MeasurePage = (): ReactNode => {
  const { organisation, round } = usePlace()
  const { measure } = useParams({ from: '/$organisation/$round/matt/$measure' })
  const path = `/api/${organisation}/rounds/${round}/measures/${encodeURIComponent(measure)}`
  const query = useAsked<MeasureReply>(path)
  return (
    <Asked query={query}>
      {(reply) => <Content key={measure} reply={reply} measure={measure} />}
    </Asked>
  )
}
