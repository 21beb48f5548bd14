// What Kolada's v3 answers look like, as it has been recorded; unknown fields are passed over.
import { z } from 'zod'

const id = z.string().min(1).max(40)
const day = z.string().nullish()

/** Kolada's `count` is of the page and not of all, so it is not read. */
export const envelope = z.object({ values: z.array(z.unknown()), next_url: z.string().nullish() })

export const kpi = z.object({
  id,
  title: z.string().min(1),
  description: z.string().nullish(),
  is_divided_by_gender: z.boolean(),
  municipality_type: z.enum(['K', 'L', 'A']),
  operating_area: z.string().nullish(),
  perspective: z.string().nullish(),
  prel_publication_date: day,
  publication_date: day,
  publ_period: z.string().nullish(),
  has_ou_data: z.boolean(),
})

export const municipality = z.object({ id, title: z.string().min(1), type: z.enum(['K', 'L']) })

export const group = z.object({
  id,
  title: z.string().min(1),
  members: z.array(z.object({ member_id: id })),
})

export const unit = z.object({ id, title: z.string().min(1), municipality: id })

const inner = z.object({
  gender: z.string(),
  // NOTE an open set: what it says beyond what we know is counted, never refused.
  status: z.string().nullish(),
  value: z.number().nullable(),
  isdeleted: z.boolean().optional(),
})

// NOTE rows come by the million: a year is held to its bounds, and an id to those asked for, where they are read.
export const dataRow = z.object({
  kpi: z.string(),
  municipality: z.string(),
  period: z.number(),
  values: z.array(inner),
})

export const unitRow = z.object({
  kpi: z.string(),
  ou: z.string(),
  period: z.number(),
  values: z.array(inner),
})
