// «Varför?»: the reasons of a node down to each value, beside the page one came from.
import { Fragment, type ReactNode, useState } from 'react'
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { NodeReply } from '../../contract/staff.ts'
import type { ReasonView, StandingView } from '../../contract/views.ts'
import { ReasonTree } from '../../ui/reason-tree.tsx'
import { Standing } from '../../ui/standing.tsx'
import { Asked, useAsked } from '../asked.tsx'
import { usePlace } from '../frame/place.ts'
import { useReader } from '../reader.tsx'

/** The node that a link in the reasons leads to, where it leads to one. */
const nodeBehind = (event: MouseEvent, base: string): string | null => {
  const link = event.target instanceof Element ? event.target.closest('.reason-tree a') : null
  const path = link?.getAttribute('href') ?? ''
  return path.startsWith(base) ? decodeURIComponent(path.slice(base.length)) : null
}

/** The reasons under the standing that they are of, whose sentence is not said again. */
const Reasons = ({
  standing,
  reason,
}: {
  readonly standing: StandingView
  readonly reason: ReasonView | undefined
}): ReactNode => {
  const { pages } = useReader()
  if (reason === undefined) return null
  const isSaid = reason.sentence === standing.sentence
  return <ReasonTree reason={isSaid ? { ...reason, sentence: '' } : reason} words={pages} />
}

export const WhyPanel = ({
  node: first,
  close,
}: {
  readonly node: string
  readonly close: () => void
}): ReactNode => {
  const { organisation, round } = usePlace()
  const { words, pages } = useReader()
  // The way down from the node that was asked about, so that one can come back up.
  const [way, setWay] = useState<readonly string[]>([first])
  const node = way.at(-1) ?? first
  const base = `/app/${organisation}/${round}/mal/`
  const walk = (event: MouseEvent) => {
    const below = nodeBehind(event, base)
    if (below === null) return
    event.preventDefault()
    setWay([...way, below])
  }
  const path = `/api/${organisation}/rounds/${round}/nodes/${encodeURIComponent(node)}`
  const query = useAsked<NodeReply>(path)
  const href = base + encodeURIComponent(node)
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
          <Asked query={query} isPart>
            {({ view }) => (
              // biome-ignore lint/a11y: the links inside are what is pressed; this only hears them
              <div onClick={(event) => walk(event.nativeEvent)}>
                {way.length === 1 ? null : (
                  <Button className="link-button" onPress={() => setWay(way.slice(0, -1))}>
                    {words.back}
                  </Button>
                )}
                <p className="kicker">{view.typeLabel}</p>
                <h3>
                  <a href={href}>{view.title}</a>
                </h3>
                {view.standings.map((standing, i) => (
                  <Fragment key={view.reasons[i]?.heading ?? standing.sentence}>
                    <Standing standing={standing} words={pages} />
                    <Reasons standing={standing} reason={view.reasons[i]?.tree} />
                  </Fragment>
                ))}
              </div>
            )}
          </Asked>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
