// A refusal on the wire: a sentence, and where two wrote at once, both texts.
import { z } from 'zod'

export const problemShape = z.object({
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string().optional(),
  field: z.string().optional().meta({
    description:
      'What of a node or measure is at fault: «owner», «limits.target.years.2027»; else the field of the form.',
  }),
  current: z
    .object({
      written: z.string(),
      comment: z.string(),
      who: z.string(),
      at: z.string(),
      basedOn: z.string().nullable(),
    })
    .readonly()
    .optional()
    .meta({ description: 'What somebody else has written since: the reader chooses.' }),
})

/** A refusal as the app shows it. */
export type Problem = Readonly<z.infer<typeof problemShape>>
