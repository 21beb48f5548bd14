// How a key figure is described in a file of ours, for a source that has no catalogue of its own.
import { z } from 'zod'
import { type KeyFigure, PERSPECTIVES } from '../../domain/comparison/key-figures.ts'
import { UNITS } from '../../domain/measures/measure.ts'
import { id } from '../../domain/model/language-values.ts'

const DIRECTIONS = ['higher', 'lower', 'none'] as const
export const KINDS_OF_AREA = ['municipalities', 'regions', 'both'] as const

/** What every description of a key figure says, wherever its values come from. */
export const described = {
  id: id(),
  title: z.string().min(1),
  description: z.string().min(1).optional(),
  unit: z.enum(UNITS),
  unitWord: z.string().min(1).optional(),
  decimals: z.number().int().min(0).max(6).optional(),
  better: z.enum(DIRECTIONS),
  operatingArea: z.string().min(1).optional(),
  perspective: z.enum(PERSPECTIVES).optional(),
}
const one = z.strictObject(described)
export type Described = z.infer<typeof one>

export const keyFigureFrom = (
  { id, title, description = '', operatingArea, perspective, ...counted }: Described,
  { of, bySex }: Pick<KeyFigure, 'of' | 'bySex'>,
): KeyFigure => {
  const { unit, better, unitWord, decimals } = counted
  return {
    id,
    title,
    description,
    ...(operatingArea === undefined ? {} : { operatingArea }),
    ...(perspective === undefined ? {} : { perspective }),
    of,
    bySex,
    hasUnits: false,
    counted: {
      unit,
      better,
      ...(unitWord === undefined ? {} : { unitWord }),
      ...(decimals === undefined ? {} : { decimals }),
    },
  }
}
