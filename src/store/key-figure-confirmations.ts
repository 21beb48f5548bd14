// What a person of an organisation has confirmed of a key figure that its source does not say: direction, unit, decimals.
import { z } from 'zod'
import { UNITS } from '../domain/measures/measure.ts'
import { recordChange } from './audit.ts'
import type { Tx } from './tx.ts'

/** Direction, unit and decimals of a key figure, as a person has confirmed them. */
export type SaidOfKeyFigure = {
  readonly dataset: string
  readonly keyFigure: string
  readonly better: 'higher' | 'lower' | 'none'
  readonly unit: (typeof UNITS)[number]
  /** The unit's own word: «kr/inv»; null: it needs none. */
  readonly unitWord: string | null
  readonly decimals: number
}

export type StoredConfirmation = SaidOfKeyFigure & {
  /** The log's event with this number says whose it was. */
  readonly changeNumber: number
  /** ISO, UTC. */
  readonly recordedAt: string
}

const shape = z.object({ better: z.enum(['higher', 'lower', 'none']), unit: z.enum(UNITS) })

/** The latest of each key figure that any has been confirmed of; of some key figures of a dataset, or all. */
export const confirmationsInForce = async (
  { query, organisationId }: Tx,
  asked?: { readonly dataset: string; readonly keyFigures: readonly string[] },
): Promise<readonly StoredConfirmation[]> => {
  let confirmed = query
    .selectFrom('key_figure_confirmation')
    .distinctOn(['dataset', 'key_figure'])
    .selectAll()
    .where('organisation_id', '=', organisationId)
  if (asked !== undefined)
    confirmed = confirmed
      .where('dataset', '=', asked.dataset)
      .where('key_figure', 'in', asked.keyFigures.length === 0 ? [''] : asked.keyFigures)
  const rows = await confirmed
    .orderBy('dataset')
    .orderBy('key_figure')
    .orderBy('change_number', 'desc')
    .execute()
  return rows.map((row) => ({
    dataset: row.dataset,
    keyFigure: row.key_figure,
    ...shape.parse(row),
    unitWord: row.unit_word,
    decimals: row.decimals,
    changeNumber: row.change_number,
    recordedAt: row.recorded_at,
  }))
}

/** A person confirms, with the audit event. @out the change's number */
export const confirmKeyFigure = async (tx: Tx, confirmed: SaidOfKeyFigure): Promise<number> => {
  const { dataset, keyFigure, ...says } = confirmed
  const [known] = await confirmationsInForce(tx, { dataset, keyFigures: [keyFigure] })
  const { better, unit, unitWord, decimals } = known ?? {}
  const changeNumber = await recordChange(tx, {
    what: 'confirmKeyFigure',
    subject: `${dataset} ${keyFigure}`,
    before: known === undefined ? null : { better, unit, unitWord, decimals },
    after: says,
  })
  await tx.query
    .insertInto('key_figure_confirmation')
    .values({
      organisation_id: tx.organisationId,
      dataset,
      key_figure: keyFigure,
      change_number: changeNumber,
      better: says.better,
      unit: says.unit,
      unit_word: says.unitWord,
      decimals: says.decimals,
    })
    .execute()
  return changeNumber
}
