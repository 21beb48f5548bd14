// The styrmodell through time: each adopted version of its file.
import { createHash } from 'node:crypto'
import { recordChange } from './audit.ts'
import type { ChangedLine } from './changed-lines.ts'
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
  /** Adopted by mistake: why, by whom and when it was withdrawn; null: it stands. */
  readonly withdrawn: {
    readonly why: string
    readonly author: string
    readonly recordedAt: string
  } | null
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
  why: string | null
  withdrawn_by: string | null
  withdrawn_at: string | null
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
  withdrawn:
    row.why === null || row.withdrawn_by === null || row.withdrawn_at === null
      ? null
      : { why: row.why, author: row.withdrawn_by, recordedAt: row.withdrawn_at },
})

const versionsOf = (tx: Tx) =>
  tx.query
    .selectFrom('model_version')
    .leftJoin('model_withdrawal', (join) =>
      join
        .onRef('model_withdrawal.organisation_id', '=', 'model_version.organisation_id')
        .onRef('model_withdrawal.model_id', '=', 'model_version.model_id')
        .onRef('model_withdrawal.version', '=', 'model_version.version'),
    )
    .selectAll('model_version')
    .select([
      'model_withdrawal.why',
      'model_withdrawal.author as withdrawn_by',
      'model_withdrawal.recorded_at as withdrawn_at',
    ])
    .where('model_version.organisation_id', '=', tx.organisationId)
    .orderBy('model_version.model_id')
    .orderBy('model_version.version', 'desc')

/** Every version of every model, the latest first within each. */
export const modelVersions = async (tx: Tx): Promise<readonly ModelVersion[]> =>
  (await versionsOf(tx).execute()).map(toModelVersion)

/**
 * Of all versions those that can govern a round, the latest recorded first: none that is withdrawn,
 * and of those in force on the same days the latest alone.
 */
export const inUse = (all: readonly ModelVersion[]): readonly ModelVersion[] => {
  const latest = new Map<string, ModelVersion>()
  const standing = all.filter(({ withdrawn }) => withdrawn === null)
  for (const version of standing.toSorted((a, b) => b.changeNumber - a.changeNumber)) {
    const days = `${version.validFrom}\n${version.validTo ?? ''}`
    if (!latest.has(days)) latest.set(days, version)
  }
  return [...latest.values()]
}

/** The versions that can govern a round, the latest recorded first. */
export const versionsInUse = async (tx: Tx): Promise<readonly ModelVersion[]> =>
  inUse(await modelVersions(tx))

/** The decision that an adopted draft rests on, as the audit tells it. */
export type Adoption = {
  readonly draft: string
  readonly by: string
  readonly date: string
  readonly ref: string
}

/**
 * Saves a model as its next version; the same file as the latest of the same validity
 * changes nothing. `adoption`: it was a draft, adopted by a decision.
 */
export const saveModel = async (
  tx: Tx,
  model: NewModelVersion,
  adoption: Adoption | null = null,
): Promise<
  { readonly saved: number; readonly changeNumber: number } | { readonly unchanged: number }
> => {
  const hash = createHash('sha256').update(model.sourceYaml).digest('hex')
  const known = (await modelVersions(tx)).filter(({ modelId }) => modelId === model.modelId)
  const sameDays = known.find(
    ({ validFrom, validTo, withdrawn }) =>
      withdrawn === null && validFrom === model.validFrom && validTo === model.validTo,
  )
  if (sameDays?.hash === hash) return { unchanged: sameDays.version }
  const [latest = null] = known
  const version = (latest?.version ?? 0) + 1
  const { modelId, validFrom, validTo, sourceYaml } = model
  const changeNumber = await recordChange(tx, {
    what: adoption === null ? 'saveModel' : 'adoptModel',
    subject: modelId,
    before: latest && { version: latest.version, hash: latest.hash },
    after: { version, hash, validFrom, validTo, ...adoption },
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
  return { saved: version, changeNumber }
}

/** The version that a file would follow or bring back, though another than `tx.who` adopted or withdrew it. */
export const modelChangedByOthers = async (
  tx: Tx,
  { modelId, validFrom, validTo, sourceYaml }: NewModelVersion,
): Promise<readonly ChangedLine[]> => {
  const hash = createHash('sha256').update(sourceYaml).digest('hex')
  const latest = (await modelVersions(tx)).find(
    (one) => one.modelId === modelId && one.validFrom === validFrom && one.validTo === validTo,
  )
  if (latest === undefined || (latest.withdrawn === null && latest.hash === hash)) return []
  const { author, recordedAt } = latest.withdrawn ?? latest
  if (author === tx.who) return []
  const becomes = latest.withdrawn === null ? 'otherwise' : 'back'
  return [{ kind: 'model', id: modelId, body: null, author, recordedAt, becomes }]
}

/** Withdraws a version: it governs nothing from now on. What it was is still read. */
export const withdrawModel = async (
  tx: Tx,
  { modelId, version, hash }: ModelVersion,
  why: string,
): Promise<{ readonly changeNumber: number }> => {
  const changeNumber = await recordChange(tx, {
    what: 'withdrawModel',
    subject: modelId,
    before: { version, hash },
    after: { version, why },
  })
  await tx.query
    .insertInto('model_withdrawal')
    .values({
      organisation_id: tx.organisationId,
      model_id: modelId,
      version,
      why,
      change_number: changeNumber,
      author: tx.who,
    })
    .execute()
  return { changeNumber }
}
