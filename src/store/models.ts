// The styrmodell through time: each adopted version of its file.
import { createHash } from 'node:crypto'
import { recordChange } from './audit.ts'
import type { Tx } from './tx.ts'

export type NewModelVersion = {
  readonly modelId: string
  /** First and last day in force, ISO; no last day: until further notice. */
  readonly validFrom: string
  readonly validTo: string | null
  /** The file, whole, with what it extends worked in. */
  readonly sourceYaml: string
}

export type ModelVersion = NewModelVersion & {
  readonly version: number
  /** SHA-256 of the source, hexadecimal. */
  readonly hash: string
  readonly author: string
  readonly recordedAt: string
  readonly changeNumber: number
}

type Row = {
  model_id: string
  version: number
  valid_from: string
  valid_to: string | null
  source_yaml: string
  hash: string
  author: string
  recorded_at: string
  change_number: number
}

const toModelVersion = (row: Row): ModelVersion => ({
  modelId: row.model_id,
  version: row.version,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  sourceYaml: row.source_yaml,
  hash: row.hash,
  author: row.author,
  recordedAt: row.recorded_at,
  changeNumber: row.change_number,
})

const versionsOf = (tx: Tx) =>
  tx.query
    .selectFrom('model_version')
    .selectAll()
    .where('organisation_id', '=', tx.organisationId)
    .orderBy('model_id')
    .orderBy('version', 'desc')

/** Every version of every model, the latest first within each. */
export const modelVersions = async (tx: Tx): Promise<readonly ModelVersion[]> =>
  (await versionsOf(tx).execute()).map(toModelVersion)

/**
 * The versions that can govern a round, the latest recorded first: of those in force on the same days
 * the latest alone.
 */
export const versionsInUse = async (tx: Tx): Promise<readonly ModelVersion[]> => {
  const latest = new Map<string, ModelVersion>()
  const all = (await modelVersions(tx)).toSorted((a, b) => b.changeNumber - a.changeNumber)
  for (const version of all) {
    const days = `${version.validFrom}\n${version.validTo ?? ''}`
    if (!latest.has(days)) latest.set(days, version)
  }
  return [...latest.values()]
}

/** The version in force on a day (ISO): of those whose validity holds it, the latest; null: none. */
export const modelInForce = async (
  tx: Tx,
  modelId: string,
  day: string,
): Promise<ModelVersion | null> => {
  const row = await versionsOf(tx)
    .where('model_id', '=', modelId)
    .where('valid_from', '<=', day)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', day)]))
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : toModelVersion(row)
}

/**
 * Saves a model as its next version; the same file as the latest of the same validity
 * changes nothing.
 */
export const saveModel = async (
  tx: Tx,
  model: NewModelVersion,
): Promise<{ readonly saved: number } | { readonly unchanged: number }> => {
  const hash = createHash('sha256').update(model.sourceYaml).digest('hex')
  const rows = await versionsOf(tx).where('model_id', '=', model.modelId).execute()
  const [known = null] = rows.map(toModelVersion)
  const sameDays = rows
    .map(toModelVersion)
    .find((one) => one.validFrom === model.validFrom && one.validTo === model.validTo)
  if (sameDays?.hash === hash) return { unchanged: sameDays.version }
  const version = (known?.version ?? 0) + 1
  const { modelId, validFrom, validTo, sourceYaml } = model
  const changeNumber = await recordChange(tx, {
    what: 'saveModel',
    subject: modelId,
    before: known && { version: known.version, hash: known.hash },
    after: { version, hash, validFrom, validTo },
  })
  await tx.query
    .insertInto('model_version')
    .values({
      organisation_id: tx.organisationId,
      model_id: modelId,
      version,
      valid_from: validFrom,
      valid_to: validTo,
      source_yaml: sourceYaml,
      hash,
      change_number: changeNumber,
      author: tx.who,
    })
    .execute()
  return { saved: version }
}
