// The table that one stands in: its caption, rows and columns, and which of them are sums.
import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { useEditorState } from '@tiptap/react'
import type { ReactNode } from 'react'
import type { FootedSum, Run } from '../../domain/documents/prose.ts'
import { plainRuns } from '../../domain/documents/prose-text.ts'
import { documentWords } from '../../text/documents.ts'
import { useReader } from '../reader.tsx'

/** Where one stands: the table with its place, and row and column from 0. */
type InTable = {
  readonly node: Node
  readonly place: number
  readonly row: number
  readonly column: number
}

const inTable = (editor: Editor): InTable | null => {
  const { $from } = editor.state.selection
  for (let depth = $from.depth; depth > 0; depth -= 1)
    if ($from.node(depth).type.name === 'table')
      return {
        node: $from.node(depth),
        place: $from.before(depth),
        row: $from.index(depth),
        column: $from.index(depth + 1),
      }
  return null
}

type Way = 'sumRows' | 'sumColumns'

const sumsOf = (node: Node, way: Way): readonly FootedSum[] =>
  // NOTE the attribute holds what the mapping put there, or its default, an empty list.
  node.attrs[way] as readonly FootedSum[]

/** The sums as they lie when a row or column has come after `at` (1) or `at` has gone (−1). */
const shifted = (sums: readonly FootedSum[], at: number, by: 1 | -1): readonly FootedSum[] =>
  sums
    .filter((one) => by === 1 || one.at !== at)
    .map((one) => ({
      at: one.at > at ? one.at + by : one.at,
      from: one.from > at ? one.from + by : one.from,
    }))
    .filter(({ at: own, from }) => from < own)

const SumChoice = ({
  label,
  from: fromLabel,
  at,
  sums,
  change,
}: {
  readonly label: string
  readonly from: string
  readonly at: number
  readonly sums: readonly FootedSum[]
  readonly change: (sums: readonly FootedSum[]) => void
}): ReactNode => {
  const known = sums.find((one) => one.at === at)
  const others = sums.filter((one) => one.at !== at)
  const first = Math.max(0, ...others.map((one) => one.at).filter((one) => one < at)) + 1
  const say = (from: number) => change([...others, { at, from }])
  if (at < 2) return null
  return (
    <>
      <label className="check">
        <input
          type="checkbox"
          checked={known !== undefined}
          onChange={({ target }) =>
            target.checked ? say(Math.min(first, at - 1)) : change(others)
          }
        />{' '}
        {label}
      </label>
      {known === undefined ? null : (
        <label className="field small-field">
          {fromLabel}
          <input
            type="number"
            min={2}
            max={at}
            value={known.from + 1}
            onChange={({ target }) => {
              const from = Number(target.value) - 1
              if (from >= 1 && from < at) say(from)
            }}
          />
        </label>
      )}
    </>
  )
}

export const TableTools = ({ editor }: { readonly editor: Editor }): ReactNode => {
  const words = documentWords(useReader().language).page.editor
  const at = useEditorState({ editor, selector: ({ editor: now }) => inTable(now) })
  if (at === null) return null
  const { node, row, column } = at
  const set = (attrs: object) =>
    editor.commands.command(({ tr, state }) => {
      const here = inTable(editor)
      if (here === null) return false
      const table = state.doc.nodeAt(here.place)
      tr.setNodeMarkup(here.place, undefined, { ...table?.attrs, ...attrs })
      return true
    })
  const caption = (text: string) =>
    set({ caption: text === '' ? [] : ([{ is: 'text', text }] satisfies readonly Run[]) })
  const addRow = () => {
    set({ sumRows: shifted(sumsOf(node, 'sumRows'), row, 1) })
    editor.chain().focus().addRowAfter().run()
  }
  const addColumn = () => {
    set({ sumColumns: shifted(sumsOf(node, 'sumColumns'), column, 1) })
    editor.chain().focus().addColumnAfter().run()
  }
  const deleteRow = () => {
    set({ sumRows: shifted(sumsOf(node, 'sumRows'), row, -1) })
    editor.chain().focus().deleteRow().run()
  }
  const deleteColumn = () => {
    set({ sumColumns: shifted(sumsOf(node, 'sumColumns'), column, -1) })
    editor.chain().focus().deleteColumn().run()
  }
  const buttons: readonly (readonly [string, () => void])[] = [
    [words.addRow, addRow],
    [words.addColumn, addColumn],
    [words.deleteRow, deleteRow],
    [words.deleteColumn, deleteColumn],
    [words.deleteTable, () => void editor.chain().focus().deleteTable().run()],
  ]
  return (
    <fieldset className="table-tools">
      <legend>{words.tableTools}</legend>
      <label className="field">
        {words.tableCaption}
        <input
          value={plainRuns(node.attrs['caption'])}
          onChange={({ target }) => caption(target.value)}
        />
      </label>
      <SumChoice
        label={words.sumRow}
        from={words.sumFrom}
        at={row}
        sums={sumsOf(node, 'sumRows')}
        change={(sumRows) => set({ sumRows })}
      />
      <SumChoice
        label={words.sumColumn}
        from={words.sumFrom}
        at={column}
        sums={sumsOf(node, 'sumColumns')}
        change={(sumColumns) => set({ sumColumns })}
      />
      <p className="buttons">
        {buttons.map(([label, press]) => (
          <button key={label} type="button" className="tool-button" onClick={press}>
            {label}
          </button>
        ))}
      </p>
    </fieldset>
  )
}
