// A mapping of which exactly one key is used: how the language writes alternatives.
import { z } from 'zod'

/**
 * An object where exactly one of the keys is given, `{ reaches: target }`. Errors stay at the key, so
 * that a misspelt alternative is answered with the nearest right word instead of a list of failed unions.
 */
export const oneKeyOf = <Shape extends z.ZodRawShape>(shape: Shape) => {
  const optional = Object.fromEntries(
    Object.entries(shape).map(([key, value]) => [key, z.optional(value)]),
    // NOTE fromEntries loses the key names; they are the shape's own.
  ) as { [Key in keyof Shape]: z.ZodOptional<Shape[Key]> }
  const names = Object.keys(shape)
  return z
    .strictObject(optional)
    .check(
      z.superRefine((value, context) => {
        const used = Object.keys(value).length
        if (used !== 1) {
          context.addIssue({ code: 'custom', params: { oneOf: names, used }, message: 'oneKey' })
        }
      }),
    )
    .meta({ minProperties: 1, maxProperties: 1 })
}
