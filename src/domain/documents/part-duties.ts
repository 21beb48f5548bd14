// What waits with the parts of a document: that one is written, looked through and approved.

import type { Text } from '../organisation/organisation.ts'
import type { Act } from '../workflow/may.ts'
import type { ComposedDocument, DocumentPart, PartState } from './document.ts'
import { bodyOfPart } from './part-states.ts'

type PartAct = Extract<Act, 'writeDocument' | 'reviewDocument' | 'approveDocument'>

/** A part of a document that waits for somebody. */
export type PartDuty = {
  readonly document: string
  /** What the document is called. */
  readonly title: string
  readonly round: string
  readonly part: string
  readonly heading: Text
  readonly act: PartAct
  /** Whose part it is; null: the whole municipality's. */
  readonly body: string | null
  /** The day it is to be ready, ISO; null: none is set. */
  readonly latest: string | null
  /** Since which day (ISO) it has stood as it does. */
  readonly since: string
  readonly sentBack: null
}

/** What is done with a part that stands so; approved: nothing more. */
const ACTS: Readonly<Record<PartState, PartAct | null>> = {
  draft: 'writeDocument',
  ready: 'reviewDocument',
  reviewed: 'approveDocument',
  approved: null,
}

type Standing = Omit<DocumentPart, 'blocks'> & { readonly since: string }

/**
 * What waits with a part of a document that is not frozen. A draft waits once it has been given to a
 * body or has its day: until then it is with whoever composes the document, who knows of it. null: nothing.
 */
export const partDuty = (
  head: Omit<ComposedDocument, 'parts'>,
  part: Standing,
): PartDuty | null => {
  const act = ACTS[part.state]
  if (act === null) return null
  if (part.state === 'draft' && part.owner === null && part.due === null) return null
  return {
    ...{ document: head.id, title: head.title, round: head.round },
    ...{ part: part.id, heading: part.heading, act },
    ...{ body: bodyOfPart(head, part) ?? null, latest: part.due, since: part.since },
    sentBack: null,
  }
}
