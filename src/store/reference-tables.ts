// The tables that are nobody's own: read by every organisation, written by imports alone.
import type { Tables } from './tables.ts'

/**
 * National statistics are the same for all and fifty million values: one copy serves every organisation.
 * Row level security lets everybody read them, and only a transaction that says it imports write them.
 * Each after those it points to.
 */
export const REFERENCE = [
  'statistics_area',
  'statistics_import',
  'key_figure',
  'area_group',
  'key_figure_group',
  'statistics_series',
  'statistics_unit',
  'unit_index',
  'unit_series',
] as const satisfies readonly (keyof Tables)[]

export type ReferenceTable = (typeof REFERENCE)[number]
