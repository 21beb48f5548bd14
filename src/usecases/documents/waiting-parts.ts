// The parts of documents that wait, and for whom: for My page and for the mail.

import { type PartDuty, partDuty } from '../../domain/documents/part-duties.ts'
import { swedishDay } from '../../domain/periods/swedish-time.ts'
import { whoActs } from '../../domain/workflow/assignment-duties.ts'
import type { HoldersByBody } from '../../domain/workflow/waited-for.ts'
import { frozenNow } from '../../store/document-editions.ts'
import { allDocuments, standingParts } from '../../store/documents.ts'
import type { Tx } from '../../store/tx.ts'
import type { Loaded } from '../chain/load-chain.ts'

/** A part that waits, and the accounts that are waited for with it. */
export type WaitingPart = PartDuty & { readonly accounts: readonly string[] }

/** What waits in every document that can be written in. */
export const partDuties = async (tx: Tx): Promise<readonly PartDuty[]> => {
  const heads = await allDocuments(tx)
  if (heads.length === 0) return []
  const frozen = await frozenNow(tx)
  const open = heads.filter(({ id }) => !frozen.has(id))
  const parts = await standingParts(
    tx,
    open.map(({ id }) => id),
  )
  return open.flatMap((head) =>
    (parts.get(head.id) ?? []).flatMap(({ recordedAt, standing: _, ...part }) => {
      const duty = partDuty(head, { ...part, since: swedishDay(recordedAt) })
      return duty === null ? [] : [duty]
    }),
  )
}

export const waitingParts = (
  duties: readonly PartDuty[],
  { chain }: Pick<Loaded, 'chain'>,
  holders: HoldersByBody,
): readonly WaitingPart[] =>
  duties.map((duty) => ({
    ...duty,
    accounts: whoActs({ ...duty, assignee: null }, chain.bodies, holders),
  }))
