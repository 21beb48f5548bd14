// The chain as a tree: arrow keys go through it, and what lies further down comes when it is opened.
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import {
  Button,
  type Key,
  RouterProvider,
  Tree,
  TreeItem,
  TreeItemContent,
} from 'react-aria-components'
import type { RowsReply } from '../../contract/staff.ts'
import type { NodeRowView } from '../../contract/views.ts'
import { MarkedGrade } from '../../ui/grade-badge.tsx'
import { Icon } from '../../ui/icons.tsx'
import { MadeUpMark } from '../../ui/notice.tsx'
import { Sparkline } from '../../ui/sparkline.tsx'
import { ask } from '../ask.ts'
import { usePlace } from '../frame/place.ts'
import { useReader } from '../reader.tsx'

type Rows = readonly NodeRowView[]
export type RowsProps = {
  readonly heading: string
  readonly rows: Rows
  readonly askWhy: (node: string) => void
}

/** A node with several parents stands under each of them, so a row is known by its way from the top. */
const keyOf = (above: string, row: NodeRowView): string => `${above}/${row.id}`

const openedFrom = (above: string, rows: Rows): string[] =>
  rows.flatMap((row) =>
    row.children.length === 0
      ? []
      : [keyOf(above, row), ...openedFrom(keyOf(above, row), row.children)],
  )

/** Everything the row shows, said in one breath: the tree reads this and nothing else. */
const saidOf = (row: NodeRowView): string =>
  [row.title, row.typeLabel, row.grade?.word, row.owner, row.value?.shown, row.value?.limit]
    .filter((one) => one !== undefined && one !== '')
    .join(', ')

const Content = ({
  row,
  hasBelow,
  askWhy,
}: {
  readonly row: NodeRowView
  readonly hasBelow: boolean
  readonly askWhy: (node: string) => void
}): ReactNode => {
  const { words, pages } = useReader()
  return (
    <div className="goal-row">
      <div className="goal-title">
        {hasBelow ? (
          <Button slot="chevron" className="chevron" aria-label={`${words.open}: ${row.title}`}>
            <Icon name="chevron" />
          </Button>
        ) : (
          <span className="chevron" />
        )}
        <span>
          <span className="kicker">{row.typeLabel}</span>
          <span className="goal-name" lang={row.lang}>
            {row.title}
          </span>
          {row.madeUp ? <MadeUpMark word={pages.madeUp} /> : null}
        </span>
      </div>
      <div className="goal-owner" lang={row.ownerLang}>
        {row.owner}
      </div>
      <div className="goal-value">
        {row.value === undefined ? null : (
          <>
            <Sparkline values={row.value.spark} />
            <span>
              <strong>{row.value.shown}</strong>
              {row.value.limit === undefined ? null : <small>{row.value.limit}</small>}
            </span>
          </>
        )}
      </div>
      <div className="goal-grade">
        {row.grade === null ? null : (
          <>
            <MarkedGrade grade={row.grade} madeUp={pages.madeUp} />
            <Button
              className="why-button"
              aria-label={`${words.why} ${row.title}`}
              onPress={() => askWhy(row.id)}
            >
              {words.why}
            </Button>
          </>
        )}
      </div>
    </div>
  )
}

const useBelow = () => {
  const { organisation, round } = usePlace()
  const { language } = useReader()
  const [below, setBelow] = useState<ReadonlyMap<string, Rows>>(new Map())
  const open = async (id: string) => {
    const path = `/api/${organisation}/rounds/${round}/nodes/${encodeURIComponent(id)}/below`
    const { rows } = await ask<RowsReply>(path, { language })
    setBelow((known) => new Map(known).set(id, rows))
  }
  return { below, open }
}

export const ChainTree = ({ heading, rows, askWhy }: RowsProps): ReactNode => {
  const navigate = useNavigate()
  const { below, open } = useBelow()
  const [opened, setOpened] = useState<ReadonlySet<Key>>(() => new Set(openedFrom('', rows)))
  const lies = (row: NodeRowView): Rows =>
    row.children.length > 0 ? row.children : (below.get(row.id) ?? [])
  const expand = (keys: ReadonlySet<Key>) => {
    for (const key of keys) {
      const id = String(key).split('/').at(-1) ?? ''
      if (!opened.has(key) && !below.has(id)) void open(id)
    }
    setOpened(keys)
  }
  const items = (above: string, list: Rows): ReactNode =>
    list.map((row) => {
      const key = keyOf(above, row)
      const hasBelow = lies(row).length > 0 || (row.unopened ?? 0) > 0
      return (
        <TreeItem
          key={key}
          id={key}
          textValue={saidOf(row)}
          href={row.href}
          hasChildItems={hasBelow}
          className="tree-item"
        >
          <TreeItemContent>
            <Content row={row} hasBelow={hasBelow} askWhy={askWhy} />
          </TreeItemContent>
          {items(key, lies(row))}
        </TreeItem>
      )
    })
  return (
    <RouterProvider navigate={(path) => void navigate({ to: path.replace(/^\/app/, '') })}>
      <Tree
        aria-label={heading}
        className="chain-tree"
        expandedKeys={opened}
        onExpandedChange={expand}
        selectionMode="none"
      >
        {items('', rows)}
      </Tree>
    </RouterProvider>
  )
}
