// Attached files as a page shows them: what each is, what it belongs to, and what may be done with it.
import type {
  AttachmentsReply,
  AttachmentView,
  StaffAttachmentView,
} from '../../contract/attachments.ts'
import { askedTexts } from '../../domain/goals/written-texts.ts'
import { nameOfRound } from '../../domain/periods/period.ts'
import {
  type Attachment,
  FILE_KINDS,
  fileKinds,
  isImage,
} from '../../domain/workflow/attachments.ts'
import { attachmentWords } from '../../text/attachments.ts'
import { sayDate } from '../../text/dates.ts'
import { type Language, lowerFirst } from '../../text/language.ts'
import { saySize } from '../../text/sizes.ts'
import { sayText, titleOfRound, type Viewing } from './viewing.ts'

/** `hrefOf` says where the file is fetched: the citizens' and the staff's are different places. */
export const attachmentView = (
  attachment: Attachment,
  hrefOf: (attachment: Attachment) => string,
  language: Language,
): AttachmentView => {
  const { id, name, kind, bytes, description } = attachment
  const words = attachmentWords(language)
  return {
    id,
    name,
    href: hrefOf(attachment),
    said: words.said(words.kinds[kind], saySize(bytes, language)),
    isImage: isImage(kind),
    description,
  }
}

/** Where the staff fetch it. */
const staffHref =
  (organisation: string) =>
  ({ id, name }: Attachment): string =>
    `/api/${organisation}/attachments/${id}/${encodeURIComponent(name)}`

type Seen = {
  readonly attachment: Attachment
  readonly basedOn: number | null
  readonly mayChange: boolean
  readonly mayHide: boolean
}

type Seeing = {
  readonly organisation: string
  readonly language: Language
  /** What the text of a field is called. */
  readonly labelOf: (field: string) => string
}

const staffView = (
  { attachment, ...may }: Seen,
  { organisation, language, labelOf }: Seeing,
): StaffAttachmentView => {
  const words = attachmentWords(language)
  const { about, person, attachedAt, isPublic } = attachment
  const belongs =
    about.sort !== 'node'
      ? null
      : about.round === null
        ? words.always
        : about.field === null
          ? null
          : words.toText(lowerFirst(labelOf(about.field)))
  return {
    ...attachmentView(attachment, staffHref(organisation), language),
    attached: words.attached(person, sayDate(attachedAt, language)),
    belongs,
    isPublic,
    ...may,
  }
}

const limits = (most: number, language: Language) => ({
  most,
  mostSaid: saySize(most, language),
  endings: fileKinds.flatMap((kind) => FILE_KINDS[kind].endings.map((ending) => `.${ending}`)),
})

type All = { readonly attachments: readonly Seen[]; readonly mayAttach: boolean }

/** Those of a node, and what a new one may belong to. */
export const attachmentsOfNode = (
  viewing: Viewing,
  id: string,
  { attachments, mayAttach }: All,
  { organisation, most }: { readonly organisation: string; readonly most: number },
): AttachmentsReply => {
  const { language, model, chain } = viewing
  const node = chain.nodes.get(id)
  const own: Readonly<Record<string, string>> = viewing.words.text
  const texts = (node === undefined ? [] : askedTexts(model, node)).map(({ field, label }) => ({
    field,
    label: label === undefined ? (own[field] ?? field) : sayText(viewing, label),
  }))
  const labelOf = (field: string): string =>
    texts.find((one) => one.field === field)?.label ?? field
  const { places } = attachmentWords(language).add
  const round = nameOfRound(viewing.round)
  const title = titleOfRound(viewing)
  return {
    attachments: attachments.map((one) => staffView(one, { organisation, language, labelOf })),
    mayAttach,
    places: [
      { key: 'round', label: places.round(title), round },
      ...texts.map(({ field, label }) => ({
        key: `text ${field}`,
        label: places.text(label, title),
        round,
        field,
      })),
      { key: 'always', label: places.always },
    ],
    ...limits(most, language),
  }
}

/** Those that were added to a frozen version. */
export const attachmentsOfVersion = (
  { attachments, mayAttach }: All,
  { organisation, most }: { readonly organisation: string; readonly most: number },
  language: Language,
): AttachmentsReply => {
  const seeing = { organisation, language, labelOf: (field: string) => field }
  return {
    attachments: attachments.map((one) => staffView(one, seeing)),
    mayAttach,
    places: [{ key: 'version', label: attachmentWords(language).add.places.version }],
    ...limits(most, language),
  }
}
