// The files beside the database that the house template and the Word templates have.
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from './tx.ts'

type Row = { sha256: string; kind: string; bytes: number; change_number: number }

/**
 * A query of them, several times where several rows have one. Every picture that a house template has
 * had is among them, as a frozen document keeps the template it was frozen with; of Word templates those
 * in force.
 */
export const houseFiles = ({ organisationId }: Tx): RawBuilder<Row> => sql<Row>`
  select logo_sha256 as sha256, logo_kind as kind, logo_bytes as bytes, change_number
    from house_template where organisation_id = ${organisationId} and logo_sha256 is not null
  union all select cover_sha256, cover_kind, cover_bytes, change_number
    from house_template where organisation_id = ${organisationId} and cover_sha256 is not null
  union all select sha256, 'docx', bytes, change_number from word_template held
    where organisation_id = ${organisationId} and not withdrawn and not exists (
      select from word_template later where later.organisation_id = held.organisation_id
        and later.template_id = held.template_id and later.based_on = held.change_number)`
