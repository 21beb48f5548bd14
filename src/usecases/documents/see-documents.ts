// The documents of a round, and those that the visitor can begin in it.
import { bodiesOfType } from '../../domain/documents/begin-document.ts'
import type { DocumentType } from '../../domain/model/document-type.ts'
import { lastDayOfRound, nameOfRound } from '../../domain/periods/period.ts'
import { may } from '../../domain/workflow/may.ts'
import { frozenAs } from '../../store/document-editions.ts'
import {
  allDocuments,
  type StandingPart,
  type StoredDocument,
  standingParts,
} from '../../store/documents.ts'
import { type NoRound, openRound } from '../chain/open-round.ts'
import type { SeenRound } from '../chain/rounds-in-memory.ts'
import { type Asking, forbidden } from '../visitor.ts'

export type SeenDocuments = {
  readonly opened: SeenRound
  readonly documents: readonly {
    readonly head: StoredDocument
    readonly parts: readonly StandingPart[]
    /** The version that it is frozen as; null: it can be written in. */
    readonly frozenAs: number | null
  }[]
  /** Kinds with the bodies (null: the whole municipality) that have none yet and the visitor may begin for. */
  readonly beginnable: readonly {
    readonly type: DocumentType
    readonly bodies: readonly (string | null)[]
  }[]
  readonly hasTypes: boolean
}

/** @refuses mayNot, what openRound refuses */
export const seeDocuments = async (
  asking: Asking,
  round: string,
): Promise<SeenDocuments | NoRound> => {
  const opened = await openRound(asking, round)
  if ('refused' in opened) return opened
  const { bodies } = opened.chain
  const { held } = asking.visitor
  const refused = forbidden(asking.visitor, 'readDocuments', bodies, undefined)
  if (refused !== null) return refused
  const name = nameOfRound(opened.facts.round)
  const heads = (await allDocuments(asking.tx)).filter((one) => one.round === name)
  const parts = await standingParts(
    asking.tx,
    heads.map(({ id }) => id),
  )
  const types = (opened.model.documents ?? []).filter(({ rounds }) =>
    rounds.includes(opened.facts.round.id),
  )
  const isBegun = (type: string, body: string | null) =>
    heads.some((one) => one.type === type && one.body === body)
  return {
    opened,
    documents: await Promise.all(
      heads.map(async (head) => ({
        ...{ head, parts: parts.get(head.id) ?? [] },
        frozenAs: await frozenAs(asking.tx, head.id),
      })),
    ),
    beginnable: types
      .map((type) => ({
        type,
        bodies: bodiesOfType(type, bodies, lastDayOfRound(opened.facts.round))
          .filter((body) => may(held, 'composeDocument', bodies, body ?? undefined))
          .filter((body) => !isBegun(type.id, body)),
      }))
      .filter((one) => one.bodies.length > 0),
    hasTypes: types.length > 0,
  }
}
