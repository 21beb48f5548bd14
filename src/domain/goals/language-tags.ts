// The language of tags: words that goals and measures carry across the chain, with their names.
import { z } from 'zod'
import { days, id, text } from '../model/language-values.ts'

export const tag = z
  .strictObject({
    id: id().describe('The name that goals and measures carry'),
    title: text().describe('What it is called'),
    group: text().optional().describe('What it is one of: tags of one group are shown together'),
    text: text().optional().describe('What it means'),
    valid: days().optional().describe('When it is in use'),
    source: z.string().optional().describe('Where it is known from'),
    madeUp: z.boolean().optional().meta({
      description: 'true: made up, and marked so wherever it is shown',
      default: false,
    }),
  })
  .meta({
    id: 'tag',
    title: 'Tags',
    description:
      'A word that goals and measures carry across bodies and levels, as children’s rights or one of the Agenda 2030 goals. What carries it is shown together on a page of its own. A tag that is not listed here is shown as the model calls it, else as it is written.',
    examples: [
      { id: 'barnratt', title: 'Barnets rättigheter', text: 'Barnkonventionen är lag sedan 2020.' },
      {
        id: 'agenda-13',
        title: { sv: '13 Bekämpa klimatförändringarna', en: '13 Climate action' },
        group: { sv: 'Agenda 2030', en: 'The 2030 Agenda' },
      },
    ],
  })
