// What a published version is, with its bodies as they are called in the reader's language.
import type { Body, Text } from '../../domain/organisation/organisation.ts'
import { inLanguage, type Language } from '../../text/language.ts'
import { type SaidSnapshot, saySnapshot } from '../../text/snapshots.ts'

export type StoredSnapshot = Omit<SaidSnapshot, 'meeting'> & {
  readonly meeting: { readonly body: string; readonly title: string; readonly date: string } | null
}

/** A body's name is stored as it was called then, in Swedish; a body that is gone keeps it. */
const named = (stored: string, title: Text | undefined, language: Language): string =>
  title === undefined || language === 'sv' ? stored : inLanguage(title, language)

/** `bodies`: those of the chain that the version is of. */
export const sayStoredSnapshot = (
  { meeting, decision, ...said }: StoredSnapshot,
  bodies: ReadonlyMap<string, Pick<Body, 'title'>>,
  language: Language,
): string => {
  const decider = [...bodies.values()].find(({ title }) => title.sv === decision?.by)
  return saySnapshot(
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
