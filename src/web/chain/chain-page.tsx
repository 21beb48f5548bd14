// The living goal chain: how it goes, narrowed as one likes, as a tree or as a table.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { ChainReply } from '../../contract/staff.ts'
import { Notice } from '../../ui/notice.tsx'
import { PublishedFigures } from '../../ui/published-figures.tsx'
import { Summaries } from '../../ui/summary-bar.tsx'
import { TagGroups } from '../../ui/tag-list.tsx'
import { Verdicts } from '../../ui/verdicts.tsx'
import { Asked, useAsked } from '../asked.tsx'
import { useFrame } from '../frame/frame-context.ts'
import { usePlace } from '../frame/place.ts'
import { useTitle } from '../frame/title.ts'
import { WhyPanel } from '../goals/why-panel.tsx'
import { useReader } from '../reader.tsx'
import { RoomsNotice } from '../rooms/rooms-notice.tsx'
import { ExcelButton } from '../workbooks/excel-button.tsx'
import { ChainTable } from './chain-table.tsx'
import { ChainTree } from './chain-tree.tsx'
import { Narrowing } from './narrowing.tsx'
import type { ChainSearch } from './search.ts'

const ViewChoice = ({
  view,
  choose,
}: {
  readonly view: 'tree' | 'table'
  readonly choose: (view: 'tree' | 'table') => void
}): ReactNode => {
  const { words } = useReader()
  return (
    <fieldset className="view-choice">
      <legend className="sr-only">{words.view.label}</legend>
      {(['tree', 'table'] as const).map((one) => (
        <label key={one}>
          <input type="radio" name="view" checked={view === one} onChange={() => choose(one)} />
          <span>{words.view[one]}</span>
        </label>
      ))}
    </fieldset>
  )
}

const narrowingOf = ({ owner, type, status, tag }: ChainSearch) => ({ owner, type, status, tag })

const Content = ({
  reply,
  search,
  change,
}: {
  readonly reply: ChainReply
  readonly search: ChainSearch
  readonly change: (change: ChainSearch) => void
}): ReactNode => {
  const { words, pages } = useReader()
  const { municipality } = useFrame()
  const { organisation, round } = usePlace()
  const [asked, setAsked] = useState<string | null>(null)
  const view = search.view ?? 'tree'
  const isNarrowed = [search.owner, search.type, search.status, search.tag].some(
    (x) => x !== undefined,
  )
  useTitle(reply.lead)
  const Rows = view === 'tree' ? ChainTree : ChainTable
  return (
    <>
      <p className="kicker">{municipality}</p>
      <h1>{reply.lead}</h1>
      <Summaries summaries={reply.summaries} />
      <RoomsNotice waits={reply.waits} />
      {reply.madeUpNote === undefined ? null : <Notice tone="madeUp">{reply.madeUpNote}</Notice>}
      <Verdicts verdicts={reply.verdicts} words={pages} />
      {reply.verdicts.length === 0 ? null : (
        <p>
          <a href={`/app/${organisation}/${round}/helheten`}>{words.whole.open}</a>
        </p>
      )}
      <div className="toolbar">
        <Narrowing choices={reply.choices} search={search} change={change} />
        <div className="buttons">
          <ViewChoice view={view} choose={(chosen) => change({ ...search, view: chosen })} />
          <ExcelButton
            path={`/api/${organisation}/rounds/${round}/chain`}
            parameters={narrowingOf(search)}
            of={words.nav.chain}
          />
        </div>
      </div>
      <TagGroups groups={reply.tags} words={pages.tagGroups} />
      <p className="quiet" role="status">
        {isNarrowed ? words.filter.found(reply.found, reply.listed) : ''}
      </p>
      {reply.tree.length === 0 ? (
        <Notice tone="info">{isNarrowed ? words.filter.none : words.emptyChain}</Notice>
      ) : (
        <Rows
          key={`${search.owner}|${search.type}|${search.status}|${search.tag}`}
          heading={reply.treeHeading}
          rows={reply.tree}
          askWhy={setAsked}
        />
      )}
      <PublishedFigures figures={reply.published} words={pages} />
      {asked === null ? null : <WhyPanel node={asked} close={() => setAsked(null)} />}
    </>
  )
}

export const ChainPage = (): ReactNode => {
  const { organisation, round } = usePlace()
  const search = useSearch({ from: '/$organisation/$round' })
  const navigate = useNavigate()
  const query = useAsked<ChainReply>(
    `/api/${organisation}/rounds/${round}/chain`,
    narrowingOf(search),
  )
  const change = (changed: ChainSearch) =>
    void navigate({
      to: '/$organisation/$round',
      params: { organisation, round },
      search: changed,
      resetScroll: false,
    })
  return (
    <Asked query={query}>
      {(reply) => <Content reply={reply} search={search} change={change} />}
    </Asked>
  )
}
