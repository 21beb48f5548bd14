// The image one stands at: what it shows for those who do not see it, and its caption.
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import type { ReactNode } from 'react'
import type { Run } from '../../domain/documents/prose.ts'
import { plainRuns } from '../../domain/documents/prose-text.ts'
import { documentWords } from '../../text/documents.ts'
import { useReader } from '../reader.tsx'

/** The image that is chosen: where it is and what it says; null: none is. */
const chosenImage = ({ state }: Editor) => {
  const { from } = state.selection
  const node = state.doc.nodeAt(from)
  if (node?.type.name !== 'image' || state.selection.to !== from + node.nodeSize) return null
  const { alt, caption } = node.attrs
  // NOTE the caption is kept as it was given by the written image, an empty list by default.
  return { place: from, alt: String(alt), caption: caption as readonly Run[] }
}

export const ImageTools = ({ editor }: { readonly editor: Editor }): ReactNode => {
  const words = documentWords(useReader().language).page.editor
  const at = useEditorState({ editor, selector: ({ editor: now }) => chosenImage(now) })
  if (at === null) return null
  const set = (attrs: object) => {
    const node = editor.state.doc.nodeAt(at.place)
    if (node === null) return
    editor.commands.command(({ tr }) => {
      tr.setNodeMarkup(at.place, undefined, { ...node.attrs, ...attrs })
      return true
    })
    editor.commands.setNodeSelection(at.place)
  }
  const caption = (text: string) =>
    set({ caption: text === '' ? [] : ([{ is: 'text', text }] satisfies readonly Run[]) })
  return (
    <fieldset className="table-tools">
      <legend>{words.imageTools}</legend>
      <label className="field">
        {words.alt}
        <input
          value={at.alt}
          aria-invalid={at.alt.trim() === '' || undefined}
          onChange={({ target }) => set({ alt: target.value })}
        />
      </label>
      <label className="field">
        {words.caption}
        <input value={plainRuns(at.caption)} onChange={({ target }) => caption(target.value)} />
      </label>
    </fieldset>
  )
}
