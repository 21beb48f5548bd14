// What a chain file says of whom its measures are compared with: codes, or a description of a group.
import { z } from 'zod'
import { COUNTIES } from '../comparison/municipality-codes.ts'
import { SIMILAR_FOR, type SimilarFor } from '../comparison/similar-areas.ts'
import { SKR_GROUPS } from '../comparison/skr-groups.ts'
import { id } from '../model/language-values.ts'
import { oneKeyOf } from '../model/oneof.ts'

/** Stands for the group that the municipality itself is in. */
export const OWN_GROUP = 'own'

// NOTE Object.keys loses the names; they are the table's own.
const SERVICES = Object.keys(SIMILAR_FOR) as SimilarFor[]

const groupDescription = oneKeyOf({
  all: z.enum(['municipalities', 'regions']).describe('Every municipality, or every region'),
  county: z
    .enum([OWN_GROUP, ...COUNTIES.map(([code]) => code)])
    .describe('The municipalities of the `own` county, or of the one with that code of two digits'),
  kind: z
    .enum([OWN_GROUP, ...SKR_GROUPS.map(({ code }) => code)])
    .describe('SKR’s group: the `own` one, or the one with that sign'),
  size: z
    .union([z.enum([OWN_GROUP]), z.int().min(0)])
    .describe(
      'The group by number of inhabitants: the `own` one, or the one that begins at so many',
    ),
  similar: z
    .enum([OWN_GROUP, ...SERVICES])
    .describe(
      'The most alike: `own` takes those drawn for what the key figure is about, a service those drawn for it',
    ),
  kolada: z.string().describe('A group of Kolada’s by its id, as `G114418`, or its title'),
}).meta({
  id: 'groupDescription',
  title: 'Described groups',
  description:
    'Whom to compare with, told instead of listed: who they are follows from the statistics that the round reads, and stays as it was when the round is frozen. They are looked up in the statistics that the measure follows, where these draw groups, else in Kolada’s. A county, SKR’s groups and all municipalities are known without statistics; sizes, similar ones and Kolada’s own groups are not.',
  examples: [{ county: 'own' }, { kind: 'own' }, { similar: 'own' }, { kolada: 'G114418' }],
})

export type GroupDescriptionText = z.infer<typeof groupDescription>

export const peerGroups = z.record(id(), z.union([z.array(z.string()), groupDescription]))
