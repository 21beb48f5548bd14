// What a published version is, with its bodies as they are called in the reader's language.
import type { Body, Text } from '../../domain/organisation/organisation.ts'
import { inLanguage, type Language } from '../../text/language.ts'
import { type SaidSnapshot, type SnapshotInTwo, saySnapshotInTwo } from '../../text/snapshots.ts'

export type StoredSnapshot = Omit<SaidSnapshot, 'meeting'> & {
  readonly meeting: { readonly body: string; readonly title: string; readonly date: string } | null
}

/** A body's name is stored as it was called then, in Swedish; a body that is gone keeps it. */
const named = (stored: string, title: Text | undefined, language: Language): string =>
  title === undefined || language === 'sv' ? stored : inLanguage(title, language)

/** `bodies`: those of the chain that the version is of. */
export const storedInTwo = (
  { meeting, decision, ...said }: StoredSnapshot,
  bodies: ReadonlyMap<string, Pick<Body, 'title'>>,
  language: Language,
): SnapshotInTwo => {
  const decider = [...bodies.values()].find(({ title }) => title.sv === decision?.by)
  return saySnapshotInTwo(
    {
      ...said,
      meeting: meeting && {
        ...meeting,
        title: named(meeting.title, bodies.get(meeting.body)?.title, language),
      },
      decision: decision && { ...decision, by: named(decision.by, decider?.title, language) },
    },
    language,
  )
}

/** The same in one: «Förslag till Kommunfullmäktige 23 november 2026. Publicerad …». */
export const sayStoredSnapshot = (...about: Parameters<typeof storedInTwo>): string => {
  const { mark, published } = storedInTwo(...about)
  return mark === null ? published : `${mark}. ${published}`
}
