// The words of documents that are composed, in English.
import type { DocumentWords } from './documents-sv.ts'

export const documentsEn: DocumentWords = {
  model: {
    heading: 'Documents',
    sorts: {
      plan: 'a plan',
      followUp: 'a follow-up in the year',
      interim: 'an interim report (delårsrapport)',
      annual: 'an annual report (årsredovisning)',
      bodyReport: 'the body’s own report',
      budget: 'goals and budget',
      term: 'the account of the term of office',
    },
    drawn: {
      summary: 'how many goals have which grade',
      goals: 'the goals in a table',
      nodes: 'each of the goals with grade, reasons and texts',
      measure: 'a measure with its chart',
      assignments: 'the assignments and their state',
      verdicts: 'the verdicts on the whole',
      published: 'figures as they were published',
      comparison: 'the measures beside others’',
      evaluation: 'an evaluation as a rose and a table',
      law: 'what the law asks for and what is there',
      term: 'the goals of the term, year by year',
    },
    about: (what, rounds) => `The document is ${what} and is made at ${rounds}.`,
    ofWhole: 'It is the whole municipality’s.',
    ofBodies: (kinds) => `One is made for each ${kinds}.`,
    part: (heading, drawn, isWritten) => {
      const parts = [drawn === '' ? '' : `${drawn} is fetched`, isWritten ? 'text is written' : '']
      const said = parts.filter((one) => one !== '').join(', ')
      return said === '' ? `${heading}.` : `${heading}: ${said}.`
    },
    within: (heading, under) => `${under} – ${heading}`,
  },
}
