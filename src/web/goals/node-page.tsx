// A node of the living chain: everything about it, and the grade one may decide.
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { NodeReply } from '../../contract/staff.ts'
import { NodePage as NodeContent } from '../../ui/node-page.tsx'
import { Asked, useAsked } from '../asked.tsx'
import { AssignmentPart } from '../assignments/assignment-part.tsx'
import { AttachmentsOfNode } from '../attachments/attachments.tsx'
import { EvidenceLink } from '../auditing/evidence-page.tsx'
import { AuditorsNotes } from '../auditing/notes.tsx'
import { GoodExamples } from '../comparison/good-examples.tsx'
import { useFrame } from '../frame/frame-context.ts'
import { usePlace, versionIn } from '../frame/place.ts'
import { useTitle } from '../frame/title.ts'
import { useReader } from '../reader.tsx'
import { RoomsNotice } from '../rooms/rooms-notice.tsx'
import { ExcelButton } from '../workbooks/excel-button.tsx'
import { Remarks } from '../workflow/remarks.tsx'
import { DecideForm } from './decide-form.tsx'
import { History } from './history.tsx'
import { TextForm } from './text-form.tsx'

const Content = ({ reply }: { readonly reply: NodeReply }): ReactNode => {
  const { pages } = useReader()
  const { organisation, round } = usePlace()
  const { view, decisions, texts } = reply
  const { may } = useFrame()
  useTitle(view.title)
  return (
    <>
      <NodeContent
        view={view}
        words={pages}
        notice={<RoomsNotice waits={reply.waits} />}
        files={<AttachmentsOfNode node={view.id} />}
        actions={[
          ...(reply.isAssignment && versionIn(round).version === null
            ? [<AssignmentPart key="assignment" node={view.id} />]
            : []),
          ...texts.map((form) => <TextForm key={form.field} node={view.id} form={form} />),
          ...decisions.map((form) => (
            <DecideForm key={form.assessment} node={view.id} form={form} />
          )),
        ]}
      />
      {reply.gives.length > 0 && may.includes('editChain') ? (
        <p className="buttons">
          {reply.gives.map(({ title, href }) => (
            <a key={href} href={href}>
              {title}
            </a>
          ))}
        </p>
      ) : null}
      {versionIn(round).version === null ? (
        <GoodExamples subject={{ kind: 'node', id: view.id }} />
      ) : null}
      <Remarks about={{ sort: 'node', id: view.id }} />
      <AuditorsNotes about={{ sort: 'node', id: view.id, round: null }} />
      <p className="table-buttons">
        <ExcelButton
          path={`/api/${organisation}/rounds/${round}/nodes/${encodeURIComponent(view.id)}`}
          of={view.title}
        />
      </p>
      <EvidenceLink part="mal" id={view.id} of={view.title} />
      <History of={{ subject: view.id, sort: reply.isAssignment ? 'assignment' : 'goal' }} />
    </>
  )
}

export const NodePage = (): ReactNode => {
  const { organisation, round } = usePlace()
  const { node } = useParams({ from: '/$organisation/$round/mal/$node' })
  const path = `/api/${organisation}/rounds/${round}/nodes/${encodeURIComponent(node)}`
  const query = useAsked<NodeReply>(path)
  return <Asked query={query}>{(reply) => <Content key={node} reply={reply} />}</Asked>
}
