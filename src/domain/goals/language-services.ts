// The language of services: what a municipality does, and by which key figures it is told.
import { z } from 'zod'
import { decimal, id, note, text } from '../model/language-values.ts'

const figure = z
  .union([
    z.string().min(1),
    z.strictObject({
      keyFigure: z.string().min(1).describe('The key figure by its source’s id'),
      title: z
        .string()
        .optional()
        .describe('What it was called when it was chosen, shown where no catalogue is fetched'),
      better: z.enum(['higher', 'lower', 'none']).optional().meta({
        description:
          'Which way is better; left out: lower for a cost, higher for quality, neither for a volume',
      }),
      weight: decimal().optional().meta({
        description: 'Its weight among those that tell of quality',
        default: 1,
      }),
    }),
  ])
  .meta({
    id: 'serviceFigure',
    title: 'Key figures of a service',
    description: 'A key figure by its id, or with its direction and weight.',
    examples: ['N15027', { keyFigure: 'N15428', weight: 2 }],
  })

const SAYINGS = {
  operatingArea: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Its area of operation as Kolada calls it; similar municipalities are drawn for that area',
    ),
  cost: z
    .array(figure)
    .optional()
    .describe('What tells what it costs, the one that says most first'),
  quality: z.array(figure).optional().describe('What tells how good it is'),
  volumes: z.array(figure).optional().describe('What tells how much there is of it'),
}

const ofChain = z.strictObject({
  id: id().describe('A service that comes with the program, or a name of your own'),
  title: text()
    .optional()
    .describe('What it is called; needed for a service that does not come with the program'),
  ...SAYINGS,
  owner: id().optional().describe('The body that answers for it'),
  units: z
    .array(id())
    .optional()
    .describe('The bodies that give it, as schools and homes: they are compared with each other'),
  measures: z
    .array(id())
    .optional()
    .describe('The chain’s measures that tell of it; left out: those that its units report'),
  public: z.boolean().optional().meta({
    description:
      'true: citizens see its units beside each other, with what is published of them, to choose among',
    default: false,
  }),
  fewest: z.int().min(1).optional().meta({
    description:
      'Citizens see no value of a unit that rests on fewer persons than this; where nothing tells how many there are, it is shown',
    default: 10,
  }),
})

/** A service in a chain file. */
export const service = z.union([id(), ofChain]).meta({
  id: 'service',
  title: 'Services',
  description:
    'What the municipality does for its inhabitants. Where the list is left out, it is the one that comes with the program; where it is there, exactly what it names. A service by its name alone is as the program has it. What is written of one stands in place of that, so that a municipality chooses its own key figures.',
  examples: [
    'bibliotek',
    { id: 'grundskola', units: ['norra', 'ostra'], public: true },
    { id: 'hamn', title: 'Hamnen', cost: ['N45020'] },
  ],
})

/** The file of services that comes with the program. */
export const servicesFile = z
  .strictObject({
    $schema: z.string().optional().describe('Address of the schema, for the editor'),
    services: z
      .array(
        z
          .strictObject({
            id: id().describe('The name that chains refer to'),
            title: text().describe('What it is called'),
            ...SAYINGS,
          })
          .meta({
            id: 'shippedService',
            title: 'Services that come with the program',
            description: 'What a municipality does for its inhabitants.',
            examples: [
              {
                id: 'bibliotek',
                title: 'Bibliotek',
                operatingArea: 'Kultur och fritid',
                cost: ['N09008'],
                quality: ['N00586'],
                volumes: ['N09807'],
              },
            ],
          }),
      )
      .min(1)
      .describe('The services, in the order they are shown'),
    source: text().describe('Where the key figures are known from, and when'),
    note: note(),
  })
  .meta({
    title: 'Målkedja: services and their key figures',
    description:
      'A file of services says by which national key figures the cost, quality and volume of each is told.',
    examples: [
      {
        services: [{ id: 'bibliotek', title: 'Bibliotek', cost: ['N09008'], quality: ['N00586'] }],
        source: 'Kolada, 2026-03-23',
      },
    ],
  })
export type ServicesText = z.infer<typeof servicesFile>
