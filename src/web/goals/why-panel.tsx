// «Varför?»: the reasons of a node down to each value, beside the page one came from.
import type { ReactNode } from 'react'
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { NodeReply } from '../../contract/staff.ts'
import { ReasonTree } from '../../ui/reason-tree.tsx'
import { Standing } from '../../ui/standing.tsx'
import { Asked, useAsked } from '../asked.tsx'
import { usePlace } from '../frame/frame.tsx'
import { useReader } from '../reader.tsx'

export const WhyPanel = ({
  node,
  close,
}: {
  readonly node: string
  readonly close: () => void
}): ReactNode => {
  const { organisation, round } = usePlace()
  const { words, pages } = useReader()
  const path = `/api/${organisation}/rounds/${round}/nodes/${encodeURIComponent(node)}`
  const query = useAsked<NodeReply>(path)
  const href = `/app/${organisation}/${round}/mal/${encodeURIComponent(node)}`
  return (
    <ModalOverlay className="panel-overlay" isDismissable isOpen onOpenChange={close}>
      <Modal className="panel">
        <Dialog aria-label={words.whyHeading}>
          <div className="panel-head">
            <Heading slot="title">{words.whyHeading}</Heading>
            <Button slot="close" className="button quiet-button">
              {words.close}
            </Button>
          </div>
          <Asked query={query}>
            {({ view }) => (
              <>
                <p className="kicker">{view.typeLabel}</p>
                <h3>
                  <a href={href}>{view.title}</a>
                </h3>
                {view.standings.map((standing) => (
                  <Standing
                    key={standing.label ?? standing.sentence}
                    standing={standing}
                    words={pages}
                  />
                ))}
                {view.reasons.map((reason) => (
                  <ReasonTree key={reason.heading} reason={reason.tree} words={pages} />
                ))}
              </>
            )}
          </Asked>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
