// The language of requirements: what the law asks of a municipality's statutory reports.
import { z } from 'zod'
import { days, id, note, text } from '../model/language-values.ts'
import { EVALUATED } from '../periods/statutory-period.ts'
import { STATUTORY_DATES } from '../workflow/statutory-dates.ts'
import { HANDED_TO, MADE_PUBLIC, REQUIREMENT_SORTS } from './requirement.ts'

const law = z
  .strictObject({
    act: z
      .enum(['KL', 'LKBR'])
      .describe(
        'Kommunallagen (2017:725), or lagen om kommunal bokföring och redovisning (2018:597)',
      ),
    chapter: z.int().min(1).max(99).describe('Its chapter'),
    paragraph: z
      .string()
      .min(1)
      .optional()
      .describe('Its paragraph, as «16»; left out: which of the chapter’s is not known'),
  })
  .meta({
    id: 'requirementLaw',
    title: 'Where the law says it',
    description: 'Act, chapter and paragraph.',
    examples: [{ act: 'KL', chapter: 11, paragraph: '16' }],
  })

const requirement = z
  .strictObject({
    id: id().describe('The name that a part of a document gives when it answers the requirement'),
    report: z
      .enum(['delårsrapport', 'årsredovisning'])
      .describe('Which of the two reports it is asked of'),
    sort: z
      .enum(REQUIREMENT_SORTS)
      .describe(
        'What is asked: the period it covers; that it is handed over; a part; a heading of the förvaltningsberättelse; an evaluation of god ekonomisk hushållning; that the auditors have judged it before the council considers it; that the council considers it; that it approves it before discharge; that it decides on discharge; that it is public from the notice of the meeting',
      ),
    to: z.enum(HANDED_TO).optional().describe('With `handedOver`: to whom'),
    for: z
      .enum(EVALUATED)
      .optional()
      .describe('With `evaluation`: of the municipality, or of its group'),
    what: z
      .enum(MADE_PUBLIC)
      .optional()
      .describe('With `published`: the report, or the auditors’ report on it'),
    lastDay: z
      .enum(STATUTORY_DATES)
      .optional()
      .describe(
        'Which of the law’s last days it must be met by, as the year’s wheel has it; left out: the law names none',
      ),
    ofGroup: z.boolean().optional().meta({
      description: 'true: it is asked only where there is a municipal group',
      default: false,
    }),
    onlyIf: text()
      .optional()
      .describe('What must be so for it to be asked, where a person must look whether it is'),
    words: text().describe('The requirement in a line'),
    law: law.describe('Where the law says it'),
    source: text().describe('Where the requirement is known from'),
    valid: days().describe('When it is asked: a report goes by what is in force on its last day'),
    note: text()
      .optional()
      .describe('What is a conclusion, or has not been checked against the text of the law'),
  })
  .meta({
    id: 'requirement',
    title: 'Requirements',
    description: 'One thing that the law asks of a report.',
    examples: [
      {
        id: 'kl-11-16-fullmaktige',
        report: 'delårsrapport',
        sort: 'handedOver',
        to: 'council',
        lastDay: 'interimReport',
        words: 'Kommunstyrelsen lämnar rapporten till fullmäktige inom två månader',
        law: { act: 'KL', chapter: 11, paragraph: '16' },
        source: 'Kommunallagen 11 kap. 16 §',
        valid: { from: '2018-01-01' },
      },
    ],
  })

/** The file of requirements that comes with the program. */
export const requirementsFile = z
  .strictObject({
    $schema: z.string().optional().describe('Address of the schema, for the editor'),
    source: text().describe('Which acts and recommendations the requirements are taken from'),
    note: note(),
    requirements: z
      .array(requirement)
      .min(1)
      .describe('The requirements, in the order they are read'),
  })
  .meta({
    title: 'Målkedja: what the law asks of a municipality’s reports',
    description:
      'A file of requirements says what the law asks of the delårsrapport and the årsredovisning, each with paragraph, source and validity.',
    examples: [
      {
        source: 'LKBR',
        requirements: [
          {
            id: 'lkbr-13-resultatrakning',
            report: 'delårsrapport',
            sort: 'part',
            lastDay: 'interimReport',
            words: 'Resultaträkning',
            law: { act: 'LKBR', chapter: 13 },
            source: 'LKBR 13 kap.',
            valid: { from: '2019-01-01' },
          },
        ],
      },
    ],
  })
export type RequirementText = z.infer<typeof requirement>
