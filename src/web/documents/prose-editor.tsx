// A written text being written: the editor with its tools; loaded by those who write alone.
import type { JSONContent } from '@tiptap/core'
import { EditorContent, useEditor } from '@tiptap/react'
import { type ReactNode, useId, useRef } from 'react'
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
}: {
  readonly label: string
  readonly document: string
  /** As it is when the editor comes; a new text is a new editor. */
  readonly prose: Prose
  readonly images: DocumentReply['images']
  readonly referable: readonly Referable[]
  readonly change: (prose: Prose) => void
  readonly settle: () => void
}): ReactNode => {
  const { editor: words, withoutAlt } = documentWords(useReader().language).page
  const hint = useId()
  // NOTE the editor is made once, and images come while one writes.
  const known = useRef(images)
  known.current = images
  const hrefOf = (file: string) => known.current.find((one) => one.file === file)?.href ?? ''
  const editor = useEditor({
    extensions: editorExtensions({ placeholder: words.empty, withoutAlt }, hrefOf),
    // NOTE the editor's own type is one that it could change; it makes its own of what it is given.
    content: proseInEditor(prose) as JSONContent,
    injectCSS: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'aria-describedby': hint,
      },
      transformPastedHTML: cleanPaste,
      transformPastedText: cleanPastedText,
    },
    // NOTE the editor's own form is read by the mapping, which takes nothing that it does not know.
    onUpdate: ({ editor: changed }) => change(proseFromEditor(changed.getJSON() as EditorNode)),
    onBlur: settle,
  })
  return (
    <div className="prose-editor">
      <EditorTools editor={editor} document={document} images={images} referable={referable} />
      <EditorContent editor={editor} />
      <p className="sr-only" id={hint}>
        {words.pasted}
      </p>
    </div>
  )
}
