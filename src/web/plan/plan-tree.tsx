// The planned chain as a tree: by keyboard, by each row's menu, and by dragging.
import { type ReactNode, useState } from 'react'
import {
  Button,
  type Key,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  Tree,
  TreeItem,
  TreeItemContent,
  useDragAndDrop,
} from 'react-aria-components'
import type { PlanRow, PlanRowsReply } from '../../contract/plan.ts'
import { editingWords } from '../../text/editing.ts'
import { Icon } from '../../ui/icons.tsx'
import { ask } from '../ask.ts'
import { useReader } from '../reader.tsx'
import type { PlanPlace } from './plan-place.ts'

type Rows = readonly PlanRow[]
export type RowPlace = { readonly row: PlanRow; readonly under: string | null }
export type RowAction =
  | 'edit'
  | 'move'
  | 'link'
  | 'up'
  | 'down'
  | 'retire'
  | 'revive'
  | { readonly add: string }

export type Dropped = {
  readonly node: string
  readonly from: string | null
  readonly target: string
  readonly targetUnder: string | null
  readonly position: 'before' | 'after' | 'on'
}

/** A node with several parents stands under each of them, so a row is known by its way from the top. */
const keyOf = (above: string, row: PlanRow): string => `${above}/${row.id}`
const stepsOf = (key: Key): readonly string[] => String(key).split('/').slice(1)
const nodeOf = (key: Key): string => stepsOf(key).at(-1) ?? ''
const underOf = (key: Key): string | null => stepsOf(key).at(-2) ?? null

const keysIn = (above: string, rows: Rows): string[] =>
  rows.flatMap((row) =>
    row.children.length === 0
      ? []
      : [keyOf(above, row), ...keysIn(keyOf(above, row), row.children)],
  )

const saidOf = (row: PlanRow): string =>
  [row.title, row.typeLabel, row.owner, ...row.marks.map(({ text }) => text)]
    .filter((one) => one !== '')
    .join(', ')

const RowMenu = ({
  row,
  act,
}: {
  readonly row: PlanRow
  readonly act: (action: RowAction) => void
}): ReactNode => {
  const { language } = useReader()
  const { plan } = editingWords(language)
  const own: readonly (readonly [Exclude<RowAction, object>, string])[] = [
    ['edit', plan.edit],
    ['move', plan.move],
    ['link', plan.link],
    ['up', plan.up],
    ['down', plan.down],
    row.hasLastDay ? ['revive', plan.revive] : ['retire', plan.retire],
  ]
  const choose = (key: Key) => {
    const [kind, type] = String(key).split(' ')
    if (kind === 'add' && type !== undefined) act({ add: type })
    else act(own.find(([id]) => id === kind)?.[0] ?? 'edit')
  }
  return (
    <MenuTrigger>
      <Button className="row-more" aria-label={plan.actions(row.title)}>
        <span aria-hidden="true">⋯</span>
      </Button>
      <Popover className="menu-box" placement="bottom end">
        <Menu aria-label={plan.actions(row.title)} onAction={choose} className="menu">
          {row.below.map(({ id, label }) => (
            <MenuItem key={id} id={`add ${id}`} className="menu-item">
              {plan.addBelow(label)}
            </MenuItem>
          ))}
          {(row.mayEdit ? own : []).map(([id, label]) => (
            <MenuItem key={id} id={id} className="menu-item">
              {label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

const Content = ({
  row,
  hasBelow,
  act,
}: {
  readonly row: PlanRow
  readonly hasBelow: boolean
  readonly act: (action: RowAction) => void
}): ReactNode => {
  const { language } = useReader()
  const { plan } = editingWords(language)
  return (
    <div className="plan-row" data-over={row.isOver || undefined}>
      <div className="goal-title">
        {row.mayEdit && !row.isOver ? (
          <Button slot="drag" className="drag-handle" aria-label={plan.drag(row.title)}>
            <span aria-hidden="true">⠿</span>
          </Button>
        ) : (
          <span className="drag-handle" />
        )}
        {hasBelow ? (
          <Button slot="chevron" className="chevron" aria-label={`${plan.open}: ${row.title}`}>
            <Icon name="chevron" />
          </Button>
        ) : (
          <span className="chevron" />
        )}
        <span>
          <span className="kicker">{row.typeLabel}</span>
          <span className="plan-name">{row.title}</span>
          {row.marks.map((mark) => (
            <span key={mark.text} className="plan-mark" data-mark={mark.is}>
              {mark.text}
            </span>
          ))}
        </span>
      </div>
      <div className="plan-owner">
        {row.owner}
        {row.measures === 0 ? null : <small>{plan.measures(row.measures)}</small>}
      </div>
      <div>
        {row.isOver || (!row.mayEdit && row.below.length === 0) ? null : (
          <RowMenu row={row} act={act} />
        )}
      </div>
    </div>
  )
}

const useBelow = ({ organisation, year }: PlanPlace) => {
  const { language } = useReader()
  const [below, setBelow] = useState<ReadonlyMap<string, Rows>>(new Map())
  const open = async (id: string) => {
    const path = `/api/${organisation}/plan/${year}/nodes/${encodeURIComponent(id)}/below`
    const { rows } = await ask<PlanRowsReply>(path, { language })
    setBelow((known) => new Map(known).set(id, rows))
  }
  return { below, open }
}

export const PlanTree = ({
  label,
  rows,
  place,
  act,
  drop,
}: {
  readonly label: string
  readonly rows: Rows
  readonly place: PlanPlace
  readonly act: (at: RowPlace, action: RowAction) => void
  readonly drop: (dropped: Dropped) => void
}): ReactNode => {
  const { below, open } = useBelow(place)
  const [shut, setShut] = useState<ReadonlySet<string>>(new Set())
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const lies = (row: PlanRow): Rows =>
    row.children.length > 0 ? row.children : (below.get(row.id) ?? [])
  const expanded = new Set<Key>([...keysIn('', rows), ...opened].filter((key) => !shut.has(key)))
  const expand = (keys: ReadonlySet<Key>) => {
    for (const key of keys)
      if (!expanded.has(key) && !below.has(nodeOf(key))) void open(nodeOf(key))
    setOpened(new Set([...keys].map(String)))
    setShut(new Set([...shut, ...[...expanded].map(String)].filter((key) => !keys.has(key))))
  }
  const found = new Map<string, RowPlace>()
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': nodeOf(key) })),
    onMove: ({ keys, target }) => {
      const [key] = keys
      if (key === undefined) return
      drop({
        node: nodeOf(key),
        from: underOf(key),
        target: nodeOf(target.key),
        targetUnder: underOf(target.key),
        position: target.dropPosition,
      })
    },
  })
  const items = (above: string, list: Rows): ReactNode =>
    list.map((row) => {
      const key = keyOf(above, row)
      const at = { row, under: underOf(key) }
      found.set(key, at)
      const hasBelow = lies(row).length > 0 || row.unopened > 0
      return (
        <TreeItem
          key={key}
          id={key}
          textValue={saidOf(row)}
          hasChildItems={hasBelow}
          className="tree-item"
          onAction={() => act(at, 'edit')}
        >
          <TreeItemContent>
            <Content row={row} hasBelow={hasBelow} act={(action) => act(at, action)} />
          </TreeItemContent>
          {items(key, lies(row))}
        </TreeItem>
      )
    })
  return (
    <Tree
      aria-label={label}
      className="chain-tree plan-tree"
      expandedKeys={expanded}
      onExpandedChange={expand}
      selectionMode="none"
      keyboardNavigationBehavior="tab"
      dragAndDropHooks={dragAndDropHooks}
    >
      {items('', rows)}
    </Tree>
  )
}
