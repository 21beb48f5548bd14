// Which keys a schema allows at a place, for the nearest right word.
import type { z } from 'zod'
import type { Path } from './refusal.ts'

const MOST_STEPS = 12

/** The schemas with optional, lazy and union layers taken off. */
const unwrapped = (schema: z.core.$ZodType, steps = 0): readonly z.core.$ZodTypes[] => {
  // NOTE zod hands out its schemas by the base type; every one of them is in this union.
  const known = schema as z.core.$ZodTypes
  const def = known._zod.def
  if (steps > MOST_STEPS) return []
  if (def.type === 'optional' || def.type === 'nullable' || def.type === 'readonly') {
    return unwrapped(def.innerType, steps + 1)
  }
  if (def.type === 'lazy') return unwrapped(def.getter(), steps + 1)
  if (def.type === 'union') return def.options.flatMap((option) => unwrapped(option, steps + 1))
  return [known]
}

const below = (schema: z.core.$ZodTypes, step: string | number): readonly z.core.$ZodType[] => {
  const def = schema._zod.def
  if (def.type === 'object') {
    const inner = def.shape[String(step)]
    return inner === undefined ? [] : [inner]
  }
  if (def.type === 'record') return [def.valueType]
  return def.type === 'array' ? [def.element] : []
}

/** The keys that may stand in the mapping at this path. */
export const keysAt = (schema: z.core.$ZodType, path: Path): readonly string[] => {
  let here = unwrapped(schema)
  for (const step of path) {
    here = here.flatMap((one) => below(one, step)).flatMap((one) => unwrapped(one))
  }
  const keys = here.flatMap((one) => {
    const def = one._zod.def
    return def.type === 'object' ? Object.keys(def.shape) : []
  })
  return [...new Set(keys)]
}
