// The visitor's own latest change of the organisation, as it can be taken back.
import type { Undoable } from '../../contract/plan.ts'
import type { Chain } from '../../domain/goals/chain.ts'
import { inLanguage, type Language, quoted } from '../../text/language.ts'
import { organisationWords } from '../../text/organisation.ts'

type Seen = {
  readonly chain: Chain
  readonly undo: {
    readonly changeNumber: number
    readonly subject: string
    readonly after: unknown
  } | null
}

/** As in: Slog samman «Skolnämnden»; null: there is nothing to take back. */
export const organisationUndoView = (
  { chain, undo }: Seen,
  language: Language,
): Undoable | null => {
  if (undo === null) return null
  const { edits } = organisationWords(language)
  const { edit }: { edit?: unknown } = Object(undo.after)
  const said: Readonly<Record<string, string>> = edits
  const title = chain.bodies.get(undo.subject)?.title
  const name = title === undefined ? undo.subject : inLanguage(title, language)
  return {
    change: undo.changeNumber,
    label: `${said[String(edit)] ?? edits.rewordBody} ${quoted(name, language)}`,
  }
}
