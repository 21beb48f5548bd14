// What the editor knows of text: as much as written text has, so that whatever is pasted becomes that.
import { Extension, type Extensions, Mark, mergeAttributes, Node } from '@tiptap/core'
import { Blockquote } from '@tiptap/extension-blockquote'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { Italic } from '@tiptap/extension-italic'
import { BulletList, ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { Text } from '@tiptap/extension-text'
import { Dropcursor, Gapcursor, Placeholder, UndoRedo } from '@tiptap/extensions'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { isFitAddress } from '../../domain/documents/check-prose.ts'
import type { FootedSum, Run } from '../../domain/documents/prose.ts'
import { plainRuns } from '../../domain/documents/prose-text.ts'

const ID = { default: '', rendered: false }
const NAMED = ['heading', 'table', 'image']

/** Whatever can be referred to has a name of its own, also what is pasted or copied. */
const Names = Extension.create({
  name: 'names',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, _before, state) => {
        if (!transactions.some(({ docChanged }) => docChanged)) return null
        const seen = new Set<string>()
        const { tr } = state
        state.doc.descendants((node, place) => {
          if (!NAMED.includes(node.type.name)) return
          const id: unknown = node.attrs['id']
          if (typeof id === 'string' && id !== '' && !seen.has(id)) {
            seen.add(id)
            return
          }
          tr.setNodeMarkup(place, undefined, { ...node.attrs, id: crypto.randomUUID() })
        })
        return tr.docChanged ? tr : null
      },
    }),
  ],
})

/** Rows that sum up others look like it. */
const Sums = Extension.create({
  name: 'sums',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        decorations: (state) => {
          const found: Decoration[] = []
          state.doc.descendants((node, place) => {
            if (node.type.name !== 'table') return true
            // NOTE kept as it was given by the written table, an empty list by default.
            const sums = node.attrs['sumRows'] as readonly FootedSum[]
            node.forEach((row, offset, index) => {
              const from = place + 1 + offset
              if (sums.some(({ at }) => at === index))
                found.push(Decoration.node(from, from + row.nodeSize, { class: 'sum-row' }))
            })
            return false
          })
          return DecorationSet.create(state.doc, found)
        },
      },
    }),
  ],
})

const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: '' } }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => {
        const href = element.getAttribute('href') ?? ''
        return isFitAddress(href) && !href.startsWith('#') ? { href } : false
      },
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['a', mergeAttributes(HTMLAttributes), 0],
})

const Language = Mark.create({
  name: 'language',
  addAttributes: () => ({ lang: { default: '' } }),
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes, 0],
})

const runsOf = (value: unknown): readonly Run[] =>
  // NOTE the attribute holds what the mapping put there, or its default, an empty list.
  Array.isArray(value) ? (value as readonly Run[]) : []

const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ runs: { default: [], rendered: false } }),
  renderHTML: ({ node }) => [
    'sup',
    { class: 'footnote-mark' },
    `[${plainRuns(runsOf(node.attrs['runs']))}]`,
  ],
})

const Reference = Node.create({
  name: 'reference',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ to: { default: '', rendered: false } }),
  renderHTML: () => ['span', { class: 'reference-mark' }, '→'],
})

const Image = Node.create<{
  readonly hrefOf: (file: string) => string
  /** Said at an image that tells nothing to whoever does not see it. */
  readonly withoutAlt: string
}>({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,
  addOptions: () => ({ hrefOf: () => '', withoutAlt: '' }),
  addAttributes: () => ({
    id: ID,
    file: { default: '', rendered: false },
    alt: { default: '', rendered: false },
    caption: { default: [], rendered: false },
  }),
  renderHTML({ node }) {
    const { file, alt, caption } = node.attrs
    return [
      'figure',
      { class: 'written-image' },
      ['img', { src: this.options.hrefOf(String(file)), alt: String(alt) }],
      ...(String(alt).trim() === ''
        ? [['p', { class: 'without-alt' }, this.options.withoutAlt]]
        : []),
      ['figcaption', {}, plainRuns(runsOf(caption))],
    ]
  },
})

const WrittenTable = Table.extend({
  addAttributes: () => ({
    id: ID,
    caption: { default: [], rendered: false },
    rowHeads: { default: true, rendered: false },
    sumRows: { default: [], rendered: false },
    sumColumns: { default: [], rendered: false },
  }),
  addNodeView: null,
  renderHTML: ({ node }) => [
    'table',
    {},
    ['caption', { contenteditable: 'false' }, plainRuns(runsOf(node.attrs['caption']))],
    ['tbody', 0],
  ],
})

/** All that a written text can hold; the images by where each lies. */
export const editorExtensions = (
  { placeholder, withoutAlt }: { readonly placeholder: string; readonly withoutAlt: string },
  hrefOf: (file: string) => string,
): Extensions => [
  Document,
  Paragraph,
  Text,
  Bold,
  Italic,
  HardBreak,
  Heading.extend({
    addAttributes() {
      return { ...this.parent?.(), id: ID }
    },
    // NOTE on the page they lie below the heading of the part, which is the second level.
    renderHTML: ({ node }) => [node.attrs['level'] === 1 ? 'h3' : 'h4', 0],
  }).configure({ levels: [1, 2] }),
  Blockquote.extend({ content: 'paragraph+' }),
  BulletList,
  OrderedList.extend({ addAttributes: () => ({}) }),
  ListItem.extend({ content: 'paragraph+ (bulletList | orderedList)?' }),
  ListKeymap,
  WrittenTable.configure({ resizable: false }),
  TableRow,
  TableHeader.extend({ content: 'paragraph+' }),
  TableCell.extend({ content: 'paragraph+' }),
  Image.configure({ hrefOf, withoutAlt }),
  Link,
  Language,
  Footnote,
  Reference,
  Names,
  Sums,
  UndoRedo,
  Gapcursor,
  Dropcursor,
  Placeholder.configure({ placeholder }),
]
