// The parts of documents that wait for somebody, the latest first.
import type { WaitingDocumentView } from '../../contract/working-round.ts'
import type { PartDuty } from '../../domain/documents/part-duties.ts'
import { lateBy } from '../../domain/workflow/duties.ts'
import { sayDate } from '../../text/dates.ts'
import { documentWords } from '../../text/documents.ts'
import { inLanguage, type Language } from '../../text/language.ts'

const LAST = '9999-12-31'

export const waitingDocuments = (
  duties: readonly PartDuty[],
  { organisation, today }: { readonly organisation: string; readonly today: string },
  language: Language,
): readonly WaitingDocumentView[] => {
  const { waiting } = documentWords(language)
  return duties
    .toSorted((a, b) => (a.latest ?? LAST).localeCompare(b.latest ?? LAST))
    .map((duty) => {
      const days = lateBy(duty, today)
      const at = `/app/${organisation}/${encodeURIComponent(duty.round)}/dokument/${encodeURIComponent(duty.document)}`
      return {
        id: `${duty.document} ${duty.part}`,
        title: inLanguage(duty.heading, language),
        href: `${at}?del=${encodeURIComponent(duty.part)}`,
        document: duty.title,
        act: waiting.acts[duty.act],
        latest: duty.latest === null ? null : sayDate(duty.latest, language),
        late: days === 0 ? null : waiting.late(days),
      }
    })
}
