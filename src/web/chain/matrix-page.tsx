// Bodies × parts of the chain.
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { MatrixReply } from '../../contract/staff.ts'
import { Matrix } from '../../ui/matrix.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Asked, useAsked } from '../asked.tsx'
import { usePlace } from '../frame/place.ts'
import { useTitle } from '../frame/title.ts'
import { useReader } from '../reader.tsx'
import { ExcelButton } from '../workbooks/excel-button.tsx'
import { Select } from './narrowing.tsx'

const Content = ({
  reply,
  tag,
  choose,
}: {
  readonly reply: MatrixReply
  readonly tag: string | undefined
  readonly choose: (tag: string | undefined) => void
}): ReactNode => {
  const { words, pages } = useReader()
  const { organisation, round } = usePlace()
  useTitle(words.matrix.heading)
  return (
    <>
      <h1>{words.matrix.heading}</h1>
      <p className="lead">{words.matrix.lead}</p>
      {reply.madeUpNote === undefined ? null : <Notice tone="madeUp">{reply.madeUpNote}</Notice>}
      <div className="toolbar">
        {reply.tags.length === 0 ? null : (
          <fieldset className="narrowing">
            <legend className="sr-only">{words.filter.heading}</legend>
            <Select by="tag" choices={reply.tags} chosen={tag} choose={choose} />
          </fieldset>
        )}
        {reply.matrices.length === 0 ? null : (
          <ExcelButton
            path={`/api/${organisation}/rounds/${round}/matrix`}
            parameters={{ tag }}
            of={words.matrix.heading}
          />
        )}
      </div>
      {reply.matrices.length === 0 ? <Notice tone="info">{words.matrix.empty}</Notice> : null}
      {reply.matrices.map((matrix) => (
        <Matrix
          key={matrix.label}
          matrix={matrix}
          words={{ ...words.matrix, madeUp: pages.madeUp, scrollHint: pages.scrollHint }}
        />
      ))}
    </>
  )
}

export const MatrixPage = (): ReactNode => {
  const { organisation, round } = usePlace()
  const { tag } = useSearch({ from: '/$organisation/$round/matris' })
  const navigate = useNavigate()
  const query = useAsked<MatrixReply>(`/api/${organisation}/rounds/${round}/matrix`, { tag })
  const choose = (chosen: string | undefined) =>
    void navigate({
      to: '/$organisation/$round/matris',
      params: { organisation, round },
      search: chosen === undefined ? {} : { tag: chosen },
      resetScroll: false,
    })
  return (
    <Asked query={query}>{(reply) => <Content reply={reply} tag={tag} choose={choose} />}</Asked>
  )
}
