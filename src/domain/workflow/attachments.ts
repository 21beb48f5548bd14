// Files beside what is said: which may be attached, to what, and how long they can be taken away.

/** The largest file that is taken where nothing else is said, in bytes. */
export const LARGEST_FILE = 25_000_000

/** The kinds of file that may be attached, with what they are sent as and how their names end. */
export const FILE_KINDS = {
  pdf: { type: 'application/pdf', endings: ['pdf'] },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    endings: ['xlsx'],
  },
  pptx: {
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    endings: ['pptx'],
  },
  odt: { type: 'application/vnd.oasis.opendocument.text', endings: ['odt'] },
  ods: { type: 'application/vnd.oasis.opendocument.spreadsheet', endings: ['ods'] },
  png: { type: 'image/png', endings: ['png'] },
  jpg: { type: 'image/jpeg', endings: ['jpg', 'jpeg'] },
  webp: { type: 'image/webp', endings: ['webp'] },
  csv: { type: 'text/csv; charset=utf-8', endings: ['csv'] },
  txt: { type: 'text/plain; charset=utf-8', endings: ['txt'] },
} as const satisfies Readonly<
  Record<string, { readonly type: string; readonly endings: readonly string[] }>
>
export type FileKind = keyof typeof FILE_KINDS

export const fileKinds = Object.keys(FILE_KINDS) as readonly FileKind[]
export const isFileKind = (text: string): text is FileKind => Object.hasOwn(FILE_KINDS, text)

/** Kinds that carry no mark of their own: their content is text, and the name says which. */
const TEXTS: readonly FileKind[] = ['csv', 'txt']
const IMAGES: readonly FileKind[] = ['png', 'jpg', 'webp']

export const isImage = (kind: FileKind): boolean => IMAGES.includes(kind)

/** What a file is by its content alone: a kind, any text, or something else. */
export type Contents = FileKind | 'text' | 'unknown'

/** A file that has come in, as it is before anything is known of it. */
export type Incoming = {
  readonly name: string
  readonly contents: Contents
  readonly bytes: number
}

export type FileFault =
  | { readonly refused: 'fileEmpty' | 'fileUnnamed'; readonly name: string }
  | { readonly refused: 'fileTooLarge'; readonly name: string; readonly most: number }
  | { readonly refused: 'fileNotAllowed'; readonly name: string }
  | { readonly refused: 'fileIsAnother'; readonly name: string }

const LONGEST_NAME = 200

// NOTE what turns text around or is not seen could show another ending than the name has.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/** The last part of a name without what no reader sees, shortened before its ending. */
export const cleanFileName = (name: string): string => {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const seen = last.replace(UNSEEN, '').trim().replace(/^\.+/, '')
  const { ending } = partsOf(seen)
  if (seen.length <= LONGEST_NAME) return seen
  return `${seen.slice(0, LONGEST_NAME - ending.length - 1)}.${ending}`
}

const partsOf = (name: string): { readonly stem: string; readonly ending: string } => {
  const at = name.lastIndexOf('.')
  return at < 1
    ? { stem: name, ending: '' }
    : { stem: name.slice(0, at), ending: name.slice(at + 1).toLowerCase() }
}

const kindByName = (ending: string): FileKind | undefined =>
  fileKinds.find((kind) => (FILE_KINDS[kind].endings as readonly string[]).includes(ending))

/**
 * What is kept of a file that comes in: its cleaned name and its kind, where content and name agree.
 * @in most the largest that is taken, in bytes
 * @refuses fileUnnamed, fileEmpty, fileTooLarge, fileNotAllowed (its name), fileIsAnother (its content)
 */
export const acceptFile = (
  { name: given, contents, bytes }: Incoming,
  most: number,
): { readonly name: string; readonly kind: FileKind } | FileFault => {
  const name = cleanFileName(given)
  const { stem, ending } = partsOf(name)
  if (stem === '') return { refused: 'fileUnnamed', name: given }
  if (bytes === 0) return { refused: 'fileEmpty', name }
  if (bytes > most) return { refused: 'fileTooLarge', name, most }
  const kind = kindByName(ending)
  if (kind === undefined) return { refused: 'fileNotAllowed', name }
  const isSo = TEXTS.includes(kind) ? contents === 'text' : contents === kind
  return isSo ? { name, kind } : { refused: 'fileIsAnother', name }
}

/** What a file is attached to: a node, always or in one round, there maybe to one of its texts; or a frozen version. */
export type AttachedTo =
  | {
      readonly sort: 'node'
      readonly id: string
      /** Round and year; null: whichever round the node is looked at in. */
      readonly round: string | null
      /** The text that it belongs to; null: to none, or the node belongs to no round. */
      readonly field: string | null
    }
  | { readonly sort: 'version'; readonly id: string }
  /** A document that is composed: the images in it. */
  | { readonly sort: 'document'; readonly id: string }

/** @term bilaga – a file beside what is said about a goal, in a text or on a frozen version, with its checksum */
export type Attachment = {
  readonly id: string
  readonly about: AttachedTo
  readonly name: string
  readonly kind: FileKind
  readonly bytes: number
  /** SHA-256 of the file, hexadecimal. */
  readonly sha256: string
  /** What it shows, for who does not see it; empty: nothing is said. */
  readonly description: string
  /** Whether citizens may have it where what it belongs to is published. */
  readonly isPublic: boolean
  /** Name of the person who attached it, as shown. */
  readonly person: string
  /** When it was attached, ISO, UTC. */
  readonly attachedAt: string
}

export type DescriptionFault = { readonly refused: 'imageUndescribed'; readonly name: string }

/** An image is not shown to citizens without words for who does not see it. */
export const descriptionFault = (
  { name, kind }: Pick<Attachment, 'name' | 'kind'>,
  { description, isPublic }: Pick<Attachment, 'description' | 'isPublic'>,
): DescriptionFault | null =>
  isPublic && isImage(kind) && description.trim() === ''
    ? { refused: 'imageUndescribed', name }
    : null

/** Those of a node that belong to a round: its own there, and those that always belong to it. */
export const attachedIn = (
  attachments: readonly Attachment[],
  node: string,
  round: string,
): readonly Attachment[] =>
  attachments.filter(
    ({ about }) =>
      about.sort === 'node' && about.id === node && (about.round === null || about.round === round),
  )
