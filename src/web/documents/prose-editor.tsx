// A written text being written: the editor with its tools; loaded by those who write alone.
import type { JSONContent } from '@tiptap/core'
import { EditorContent, useEditor } from '@tiptap/react'
import { type ReactNode, useId, useRef } from 'react'
import { createPortal } from 'react-dom'
import type { DocumentReply } from '../../contract/documents.ts'
import type { Prose } from '../../domain/documents/prose.ts'
import { documentWords } from '../../text/documents.ts'
import { useReader } from '../reader.tsx'
import { cleanPaste, cleanPastedText } from './clean-paste.ts'
import { editorExtensions } from './editor-schema.ts'
import { EditorTools } from './editor-tools.tsx'
import { type EditorNode, proseFromEditor, proseInEditor } from './prose-in-editor.ts'
import type { Referable } from './referable.ts'

export const ProseEditor = ({
  label,
  document,
  prose,
  images,
  referable,
  change,
  settle,
  tools,
  takeTools,
}: {
  readonly label: string
  readonly document: string
  /** As it is when the editor comes; a new text is a new editor. */
  readonly prose: Prose
  readonly images: DocumentReply['images']
  readonly referable: readonly Referable[]
  readonly change: (prose: Prose) => void
  readonly settle: () => void
  /** Where the part has its tools; null: another of its texts has them. */
  readonly tools: HTMLElement | null
  /** Asks for the tools: one has come into the text. */
  readonly takeTools: () => void
}): ReactNode => {
  const { editor: words, withoutAlt } = documentWords(useReader().language).page
  // NOTE the editor is made once, and images come while one writes.
  const known = useRef(images)
  known.current = images
  const atTools = useRef(tools)
  atTools.current = tools
  const [hint, field] = [useId(), useId()]
  const hrefOf = (file: string) => known.current.find((one) => one.file === file)?.href ?? ''
  const editor = useEditor({
    extensions: editorExtensions({ placeholder: words.empty, withoutAlt }, hrefOf),
    // NOTE the editor's own type is one that it could change; it makes its own of what it is given.
    content: proseInEditor(prose) as JSONContent,
    injectCSS: false,
    editorProps: {
      attributes: {
        id: field,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'aria-describedby': hint,
      },
      handleKeyDown: (_, { key, altKey }) => {
        if (key !== 'F10' || !altKey) return false
        atTools.current?.querySelector('button')?.focus()
        return true
      },
      transformPastedHTML: cleanPaste,
      transformPastedText: cleanPastedText,
    },
    // NOTE the editor's own form is read by the mapping, which takes nothing that it does not know.
    onUpdate: ({ editor: changed }) => change(proseFromEditor(changed.getJSON() as EditorNode)),
    onFocus: takeTools,
    onBlur: settle,
  })
  return (
    <div className="prose-editor" data-has-tools={tools === null ? undefined : true}>
      {tools === null
        ? null
        : createPortal(
            <EditorTools
              editor={editor}
              field={field}
              document={document}
              images={images}
              referable={referable}
            />,
            tools,
          )}
      <EditorContent editor={editor} />
      <p className="sr-only" id={hint}>
        {words.pasted} {words.toTools}
      </p>
    </div>
  )
}
