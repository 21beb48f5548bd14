// The tools of the text that is written in: its form by buttons, what is put in by small forms, and the table one stands in.
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { type ReactNode, useState } from 'react'
import type { DocumentReply } from '../../contract/documents.ts'
import { documentWords } from '../../text/documents.ts'
import { useReader } from '../reader.tsx'
import { ImageForm } from './image-form.tsx'
import { ImageTools } from './image-tools.tsx'
import { FootnoteForm, LinkForm, ReferenceForm } from './insert-forms.tsx'
import type { Referable } from './referable.ts'
import { TableTools } from './table-tools.tsx'

const ToolButton = ({
  label,
  isOn,
  isOff = false,
  press,
  children,
}: {
  readonly label: string
  /** undefined: it is nothing that is on or off. */
  readonly isOn?: boolean | undefined
  readonly isOff?: boolean
  readonly press: () => void
  readonly children: ReactNode
}): ReactNode => (
  <button
    type="button"
    className="tool-button"
    title={label}
    aria-pressed={isOn}
    disabled={isOff}
    // NOTE the text keeps its selection while a tool is pressed by the mouse.
    onMouseDown={(event) => event.preventDefault()}
    onClick={press}
  >
    <span aria-hidden="true">{children}</span>
    <span className="sr-only">{label}</span>
  </button>
)

const EMPTY_TABLE = (columns: number, rows: number) => ({
  type: 'table',
  attrs: { caption: [], rowHeads: true, sumRows: [], sumColumns: [] },
  content: Array.from({ length: rows }, (_, row) => ({
    type: 'tableRow',
    content: Array.from({ length: columns }, (__, column) => ({
      type: row === 0 || column === 0 ? 'tableHeader' : 'tableCell',
      content: [{ type: 'paragraph' }],
    })),
  })),
})

type Open = 'link' | 'footnote' | 'reference' | 'image' | null

export const EditorTools = ({
  editor,
  field,
  document,
  images,
  referable,
}: {
  readonly editor: Editor
  /** The id of the text that they change. */
  readonly field: string
  readonly document: string
  readonly images: DocumentReply['images']
  readonly referable: readonly Referable[]
}): ReactNode => {
  const words = documentWords(useReader().language).page.editor
  const [open, setOpen] = useState<Open>(null)
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      heading: now.isActive('heading', { level: 1 }),
      subheading: now.isActive('heading', { level: 2 }),
      bullets: now.isActive('bulletList'),
      numbers: now.isActive('orderedList'),
      quote: now.isActive('blockquote'),
      link: now.isActive('link'),
      table: now.isActive('table'),
      image: now.isActive('image'),
      canUndo: now.can().undo(),
      canRedo: now.can().redo(),
    }),
  })
  const chain = () => editor.chain().focus()
  const toggle = (form: Open) => setOpen((now) => (now === form ? null : form))
  const close = () => {
    setOpen(null)
    editor.commands.focus()
  }
  const form = { editor, close }
  return (
    <>
      <div
        className="editor-tools"
        role="toolbar"
        aria-label={words.tools}
        aria-controls={field}
        onKeyDown={({ key }) => {
          if (key === 'Escape') close()
        }}
      >
        <ToolButton label={words.bold} isOn={on.bold} press={() => chain().toggleBold().run()}>
          <b>B</b>
        </ToolButton>
        <ToolButton
          label={words.italic}
          isOn={on.italic}
          press={() => chain().toggleItalic().run()}
        >
          <i>I</i>
        </ToolButton>
        <ToolButton
          label={words.heading}
          isOn={on.heading}
          press={() => chain().toggleHeading({ level: 1 }).run()}
        >
          {words.heading}
        </ToolButton>
        <ToolButton
          label={words.subheading}
          isOn={on.subheading}
          press={() => chain().toggleHeading({ level: 2 }).run()}
        >
          {words.subheading}
        </ToolButton>
        <ToolButton
          label={words.bullets}
          isOn={on.bullets}
          press={() => chain().toggleBulletList().run()}
        >
          •–
        </ToolButton>
        <ToolButton
          label={words.numbers}
          isOn={on.numbers}
          press={() => chain().toggleOrderedList().run()}
        >
          1.
        </ToolButton>
        <ToolButton
          label={words.quote}
          isOn={on.quote}
          press={() => chain().toggleBlockquote().run()}
        >
          ”
        </ToolButton>
        {(['link', 'footnote', 'reference', 'image'] as const).map((one) => (
          <button
            key={one}
            type="button"
            className="tool-button"
            aria-expanded={open === one}
            onClick={() => toggle(one)}
          >
            {words[one]}
          </button>
        ))}
        <button
          type="button"
          className="tool-button"
          disabled={on.table}
          onClick={() => chain().insertContent(EMPTY_TABLE(3, 3)).run()}
        >
          {words.table}
        </button>
        <ToolButton label={words.undo} isOff={!on.canUndo} press={() => chain().undo().run()}>
          ↶
        </ToolButton>
        <ToolButton label={words.redo} isOff={!on.canRedo} press={() => chain().redo().run()}>
          ↷
        </ToolButton>
      </div>
      {open === 'link' ? <LinkForm {...form} isLink={on.link} /> : null}
      {open === 'footnote' ? <FootnoteForm {...form} /> : null}
      {open === 'reference' ? <ReferenceForm {...form} referable={referable} /> : null}
      {open === 'image' ? <ImageForm {...form} document={document} images={images} /> : null}
      {on.table ? <TableTools editor={editor} /> : null}
      {on.image ? <ImageTools editor={editor} /> : null}
    </>
  )
}
