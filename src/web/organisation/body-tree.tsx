// Bodies as a tree: by keyboard, and by each row's menu.
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
} from 'react-aria-components'
import type { BodyRow } from '../../contract/organisation.ts'
import { organisationWords } from '../../text/organisation.ts'
import { Icon } from '../../ui/icons.tsx'
import { useReader } from '../reader.tsx'
import type { BodyDoing } from './body-panel.tsx'

export type RowAction = BodyDoing | 'add' | 'up' | 'down' | 'revive'

const saidOf = (row: BodyRow): string =>
  [row.title, row.kindLabel, ...row.notes, ...row.marks.map(({ text }) => text), row.goals]
    .filter((one) => one !== '')
    .join(', ')

const RowMenu = ({
  row,
  mayEdit,
  act,
}: {
  readonly row: BodyRow
  readonly mayEdit: boolean
  readonly act: (action: RowAction) => void
}): ReactNode => {
  const { language } = useReader()
  const { page } = organisationWords(language)
  const ends: readonly RowAction[] = row.hasLastDay ? ['revive'] : ['end']
  const actions: readonly RowAction[] = mayEdit
    ? ['see', 'add', 'reword', 'move', 'merge', 'split', ...ends, 'up', 'down']
    : ['see']
  const labels: Readonly<Record<RowAction, string>> = {
    see: page.see,
    add: page.addBelow,
    reword: page.reword,
    move: page.move,
    merge: page.merge,
    split: page.split,
    end: page.end,
    revive: page.revive,
    up: page.up,
    down: page.down,
  }
  const choose = (key: Key) => act(actions.find((one) => one === key) ?? 'see')
  return (
    <MenuTrigger>
      <Button className="row-more" aria-label={page.actions(row.title)}>
        <span aria-hidden="true">⋯</span>
      </Button>
      <Popover className="menu-box" placement="bottom end">
        <Menu aria-label={page.actions(row.title)} onAction={choose} className="menu">
          {actions.map((one) => (
            <MenuItem key={one} id={one} className="menu-item">
              {labels[one]}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

const Content = ({
  row,
  mayEdit,
  act,
}: {
  readonly row: BodyRow
  readonly mayEdit: boolean
  readonly act: (action: RowAction) => void
}): ReactNode => {
  const { language } = useReader()
  const { page } = organisationWords(language)
  const isSaid = row.kindLabel.toLocaleLowerCase('sv') === row.title.toLocaleLowerCase('sv')
  const notes = [isSaid ? '' : row.kindLabel, ...row.notes, row.goals].filter((one) => one !== '')
  return (
    <div className="plan-row body-row" data-over={row.isOver || undefined}>
      <div className="goal-title">
        {row.children.length === 0 ? (
          <span className="chevron" />
        ) : (
          <Button slot="chevron" className="chevron" aria-label={`${page.open}: ${row.title}`}>
            <Icon name="chevron" />
          </Button>
        )}
        <span>
          <span className="plan-name">{row.title}</span>
          {notes.length === 0 ? null : <span className="body-notes">{notes.join(', ')}</span>}
          {row.marks.map((mark) => (
            <span key={mark.text} className="plan-mark" data-mark={mark.is}>
              {mark.text}
            </span>
          ))}
        </span>
      </div>
      <RowMenu row={row} mayEdit={mayEdit && !row.isOver} act={act} />
    </div>
  )
}

const idsIn = (rows: readonly BodyRow[]): readonly string[] =>
  rows.flatMap(({ id, children }) => (children.length === 0 ? [] : [id, ...idsIn(children)]))

/** More than these and the tree is shut but for its tops. */
const MOST_OPEN = 200
const allIn = (rows: readonly BodyRow[]): readonly string[] =>
  rows.flatMap(({ id, children }) => [id, ...allIn(children)])

/** Bodies with something right under them that was not there at first. */
const aboveNew = (rows: readonly BodyRow[], first: ReadonlySet<string>): readonly string[] =>
  rows.flatMap(({ id, children }) => [
    ...(children.some((child) => !first.has(child.id)) ? [id] : []),
    ...aboveNew(children, first),
  ])

/** Which are open: all of a small tree, the tops of a large one with what is new, and as somebody chose. */
const useOpen = (rows: readonly BodyRow[]) => {
  const [first] = useState(() => new Set(allIn(rows)))
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map())
  const usual =
    first.size > MOST_OPEN ? [...rows.map(({ id }) => id), ...aboveNew(rows, first)] : idsIn(rows)
  const expanded = new Set<Key>(usual)
  for (const [id, isOpen] of chosen)
    if (isOpen) expanded.add(id)
    else expanded.delete(id)
  const expand = (keys: ReadonlySet<Key>) => {
    const turned = new Map(chosen)
    for (const key of keys) if (!expanded.has(key)) turned.set(String(key), true)
    for (const key of expanded) if (!keys.has(key)) turned.set(String(key), false)
    setChosen(turned)
  }
  return { expanded, expand }
}

export const BodyTree = ({
  label,
  rows,
  mayEdit,
  act,
}: {
  readonly label: string
  readonly rows: readonly BodyRow[]
  readonly mayEdit: boolean
  readonly act: (row: BodyRow, siblings: readonly BodyRow[], action: RowAction) => void
}): ReactNode => {
  const { expanded, expand } = useOpen(rows)
  const items = (list: readonly BodyRow[]): ReactNode =>
    list.map((row) => (
      <TreeItem
        key={row.id}
        id={row.id}
        textValue={saidOf(row)}
        className="tree-item"
        onAction={() => act(row, list, 'see')}
      >
        <TreeItemContent>
          <Content row={row} mayEdit={mayEdit} act={(action) => act(row, list, action)} />
        </TreeItemContent>
        {items(row.children)}
      </TreeItem>
    ))
  return (
    <Tree
      aria-label={label}
      className="chain-tree plan-tree body-tree"
      expandedKeys={expanded}
      onExpandedChange={expand}
      selectionMode="none"
    >
      {items(rows)}
    </Tree>
  )
}
