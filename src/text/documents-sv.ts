// The words of documents that are composed, in Swedish.
import type { DocumentSort, DrawnSort } from '../domain/model/document-type.ts'

export const documentsSv = {
  model: {
    heading: 'Dokument',
    sorts: {
      plan: 'en plan',
      followUp: 'en uppföljning under året',
      interim: 'en delårsrapport',
      annual: 'en årsredovisning',
      bodyReport: 'organets egen rapport',
      budget: 'mål och budget',
      term: 'mandatperiodens bokslut',
    } satisfies Record<DocumentSort, string> as Record<DocumentSort, string>,
    drawn: {
      summary: 'hur många mål som har vilken bedömning',
      goals: 'målen i en tabell',
      nodes: 'vart och ett av målen med bedömning, skäl och texter',
      measure: 'ett mått med diagram',
      assignments: 'uppdragen och deras läge',
      verdicts: 'bedömningen av helheten',
      published: 'siffror som de har publicerats',
      comparison: 'måtten bredvid andras',
      evaluation: 'en utvärdering som ros och tabell',
      law: 'vad lagen kräver och vad som finns',
      term: 'mandatperiodens mål år för år',
    } satisfies Record<DrawnSort, string> as Record<DrawnSort, string>,
    about: (what: string, rounds: string) => `Dokumentet är ${what} och görs vid ${rounds}.`,
    ofWhole: 'Det är hela kommunens.',
    ofBodies: (kinds: string) => `Det görs ett för varje ${kinds}.`,
    part: (heading: string, drawn: string, isWritten: boolean) => {
      const parts = [drawn === '' ? '' : `${drawn} hämtas`, isWritten ? 'text skrivs' : '']
      const said = parts.filter((one) => one !== '').join(', ')
      return said === '' ? `${heading}.` : `${heading}: ${said}.`
    },
    within: (heading: string, under: string) => `${under} – ${heading}`,
  },
}

export type DocumentWords = typeof documentsSv
