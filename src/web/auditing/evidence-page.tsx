// What a goal's or a measure's grade rests on: read from top to bottom, printed, or taken away as a file.
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { EvidenceView } from '../../contract/evidence.ts'
import { evidenceWords } from '../../text/evidence.ts'
import { EvidencePage } from '../../ui/evidence-page.tsx'
import { withParameters } from '../ask.ts'
import { Asked, useAsked } from '../asked.tsx'
import { useFrame } from '../frame/frame-context.ts'
import { usePlace } from '../frame/place.ts'
import { useTitle } from '../frame/title.ts'
import { useReader } from '../reader.tsx'
import { ExcelButton } from '../workbooks/excel-button.tsx'
import './evidence.css'

const Content = ({
  view,
  path,
}: {
  readonly view: EvidenceView
  readonly path: string
}): ReactNode => {
  const { language, pages } = useReader()
  const words = evidenceWords(language)
  useTitle(words.openOf(view.title))
  return (
    <EvidencePage
      view={view}
      words={pages}
      actions={
        <p className="buttons">
          <a className="button" href={withParameters(`${path}/file`, { language })} download="">
            {words.take}
          </a>
          <button type="button" className="button quiet-button" onClick={() => window.print()}>
            {words.print}
          </button>
          <ExcelButton path={path} of={view.title} />
        </p>
      }
    />
  )
}

const Evidence = ({ part, id }: { readonly part: 'nodes' | 'measures'; readonly id: string }) => {
  const { organisation, round } = usePlace()
  const path = `/api/${organisation}/rounds/${round}/${part}/${encodeURIComponent(id)}/evidence`
  const query = useAsked<EvidenceView>(path)
  return <Asked query={query}>{(view) => <Content view={view} path={path} />}</Asked>
}

export const NodeEvidencePage = (): ReactNode => {
  const { node } = useParams({ from: '/$organisation/$round/mal/$node/underlag' })
  return <Evidence part="nodes" id={node} />
}

export const MeasureEvidencePage = (): ReactNode => {
  const { measure } = useParams({ from: '/$organisation/$round/matt/$measure/underlag' })
  return <Evidence part="measures" id={measure} />
}

/** The way to it from a goal's or a measure's page, for those who may read it. */
export const EvidenceLink = ({
  part,
  id,
  of,
}: {
  readonly part: 'mal' | 'matt'
  readonly id: string
  /** What the goal or the measure is called. */
  readonly of: string
}): ReactNode => {
  const { organisation, round } = usePlace()
  const words = evidenceWords(useReader().language)
  const { may } = useFrame()
  return may.includes('readEvidence') ? (
    <p>
      <a
        href={`/app/${organisation}/${encodeURIComponent(round)}/${part}/${encodeURIComponent(id)}/underlag`}
      >
        {words.open}
        <span className="sr-only">: {of}</span>
      </a>
    </p>
  ) : null
}
