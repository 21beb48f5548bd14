// The document that a round has where the model names none: what most municipalities tell of a follow-up.
import type { DocumentType, Drawn, OutlinePart } from '../domain/model/document-type.ts'
import type { Text } from '../domain/organisation/organisation.ts'

const part = (
  id: string,
  heading: Text,
  drawn: readonly Drawn[],
  isWritten: boolean,
): OutlinePart => ({ id, heading, drawn, isWritten, answers: [], parts: [] })

const OUTLINE: readonly OutlinePart[] = [
  part(
    'sammanfattning',
    { sv: 'Sammanfattning', en: 'Summary' },
    [{ draw: 'summary' }, { draw: 'verdicts' }],
    true,
  ),
  part('mal', { sv: 'Målen', en: 'The goals' }, [{ draw: 'goals' }], true),
  part(
    'mal-for-mal',
    { sv: 'Mål för mål', en: 'Goal by goal' },
    [{ draw: 'nodes', charts: true, reasons: true }],
    false,
  ),
  part('uppdrag', { sv: 'Uppdrag', en: 'Assignments' }, [{ draw: 'assignments' }], true),
  part('jamforelser', { sv: 'Jämförelser', en: 'Comparisons' }, [{ draw: 'comparison' }], false),
  part(
    'publicerat',
    {
      sv: 'Siffror som kommunen har publicerat',
      en: 'Figures that the municipality has published',
    },
    [{ draw: 'published' }],
    false,
  ),
]

/** A follow-up's usual document, of any of the rounds. */
export const usualDocument = (rounds: readonly string[]): DocumentType => ({
  id: 'uppfoljning',
  label: { sv: 'Uppföljning', en: 'Follow-up' },
  sort: 'followUp',
  rounds,
  of: 'whole',
  outline: OUTLINE,
})
