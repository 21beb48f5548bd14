// What the staff app sends and is answered about the organisation: the tree on a day, edits, and what they do.
import { z } from 'zod'
import { BODY_KINDS } from '../domain/organisation/organisation.ts'
import type { Undoable } from './plan.ts'
import { inLanguageQuery, organisationParams, tableQuery } from './requests.ts'

const id = z.string().min(1).max(200)
const words = z.string().max(1000)
const language = z.string().min(2).max(35)
const day = z.iso.date()
const MOST = 500
const ids = z.array(id).max(MOST)

const bodyWords = z.strictObject({
  title: words.optional(),
  kind: z.enum(BODY_KINDS).optional(),
  parent: words.nullable().optional(),
  serves: ids.optional(),
  municipality: words.nullable().optional(),
  reports: ids.optional(),
})
const newBody = bodyWords.extend({ title: words, kind: z.enum(BODY_KINDS) })
const into = z.union([id, newBody])
const given = z
  .array(
    z.strictObject({
      kind: z.enum(['node', 'measure']),
      id,
      to: z.union([id, z.int().min(0).max(MOST)]),
    }),
  )
  .max(10_000)
const when = z.strictObject({ on: day, since: day.nullable() })

const edit = z.union([
  z.strictObject({
    edit: z.literal('createBody'),
    language,
    words: newBody,
    firstDay: day.nullable(),
  }),
  z.strictObject({
    edit: z.enum(['rewordBody', 'moveBody']),
    body: id,
    language,
    words: bodyWords,
    when,
  }),
  z.strictObject({ edit: z.literal('orderBody'), body: id, before: id.nullable() }),
  z.strictObject({
    edit: z.literal('mergeBodies'),
    bodies: ids,
    language,
    into,
    lastDay: day,
  }),
  z.strictObject({
    edit: z.literal('splitBody'),
    body: id,
    language,
    into: z.array(into).max(MOST),
    given,
    lastDay: day,
  }),
  z.strictObject({ edit: z.literal('endBody'), body: id, given, lastDay: day }),
  z.strictObject({ edit: z.literal('reviveBody'), body: id }),
])

export const editOrganisationRequest = z.strictObject({
  edit,
  /** The latest change that the editor had seen. */
  basedOn: z.int().min(0),
})
export type EditOrganisationRequest = z.infer<typeof editOrganisationRequest>

/** What an edit would come to. */
export const lookAtEditRequest = z.strictObject({ edit })

const days = {
  /** The day that the organisation is seen on; left out: today. */
  day: day.optional(),
  /** The day that it is compared with. */
  since: day.optional(),
}
export const organisationQuery = tableQuery.extend(days)
export const onDayQuery = inLanguageQuery.extend(days)
export const bodyParams = organisationParams.extend({ body: id })

export type BodyMark = {
  readonly is: 'new' | 'changed' | 'ends' | 'ended'
  readonly text: string
}

/** A body as it stands on the day. */
export type BodyRow = {
  readonly id: string
  readonly kindLabel: string
  readonly title: string
  /** Whom it works for, whose it is: what the tree does not show. */
  readonly notes: readonly string[]
  readonly marks: readonly BodyMark[]
  /** Goals that it answers for on the day, in words; empty: none. */
  readonly goals: string
  /** Not there on the day: it is shown for comparison. */
  readonly isOver: boolean
  readonly hasLastDay: boolean
  readonly children: readonly BodyRow[]
}

export type OrganisationReply = {
  readonly day: string
  readonly today: string
  readonly since: string | null
  /** Politics, administration, and parties outside, each a tree. */
  readonly groups: readonly {
    readonly id: 'politics' | 'administration' | 'outside'
    readonly label: string
    readonly rows: readonly BodyRow[]
  }[]
  /** The days on which something becomes otherwise, with how much. */
  readonly days: readonly { readonly day: string; readonly label: string }[]
  readonly mayEdit: boolean
  readonly undo: Undoable | null
  readonly changeNumber: number
}

export type BodyChoice = {
  readonly id: string
  readonly title: string
  readonly kind: (typeof BODY_KINDS)[number]
  /** Its kind in words. */
  readonly type: string
}

/** What can be chosen where a body is made or changed on a day. */
export type BodyChoices = {
  readonly kinds: readonly { readonly id: (typeof BODY_KINDS)[number]; readonly label: string }[]
  readonly bodies: readonly BodyChoice[]
  readonly measures: readonly { readonly id: string; readonly title: string }[]
  readonly changeNumber: number
}

/** A body with its history, and its form where the visitor may change it. */
export type BodyReply = {
  readonly id: string
  readonly title: string
  readonly kindLabel: string
  readonly kind: (typeof BODY_KINDS)[number]
  /** What has happened to it and is to happen, the first day first. */
  readonly history: readonly string[]
  readonly form: {
    readonly parent: string
    readonly serves: readonly string[]
    readonly municipality: string
    readonly reports: readonly string[]
    readonly firstDay: string | null
    readonly lastDay: string | null
    /** Goals and measures that it answers for, to be given to others when it ends. */
    readonly owned: readonly {
      readonly kind: 'node' | 'measure'
      readonly id: string
      readonly title: string
    }[]
    readonly choices: BodyChoices
  } | null
}

/** What a change comes to, a sentence each. */
export type ChangesReply = {
  readonly changes: readonly string[]
  /** What it does to goals, roles and open rounds. */
  readonly effects: readonly string[]
}
