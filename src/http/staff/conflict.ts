// Two wrote at once: what the other one saved, as a form can show it beside one's own.
import type { Problem } from '../../contract/problem.ts'
import type { Language } from '../../text/language.ts'
import { inLanguage } from '../../text/language.ts'
import type { StaffRefusal } from '../../text/staff-refusals.ts'

type Stored = {
  readonly author: string
  readonly reportedBy?: string | null
  readonly writtenBy?: string | null
  readonly person?: string | null
  readonly recordedAt: string
  readonly readingId?: string
  readonly judgementId?: string
  readonly textId?: string
  readonly body?: string
  readonly value?: string | null
  readonly answer?: string | null
  readonly comment?: string | null
  readonly grade?: string
  readonly reason?: unknown
}

const textOf = (reason: unknown, language: Language): string =>
  // NOTE a reason is stored as a text by language.
  reason === null || reason === undefined
    ? ''
    : inLanguage(reason as Record<string, string>, language)

/** undefined where the refusal is about something else, or nothing is there now. */
export const currentOf = (
  refusal: StaffRefusal & { readonly current?: Stored | null },
  language: Language,
): NonNullable<Problem['current']> | undefined => {
  const { current } = refusal
  if (current === null || current === undefined) return undefined
  const { value, answer, grade } = current
  const written =
    value?.replace('.', language === 'sv' ? ',' : '.') ?? answer ?? grade ?? current.body ?? ''
  return {
    written,
    comment: current.comment ?? textOf(current.reason, language),
    who: current.reportedBy ?? current.person ?? current.writtenBy ?? current.author,
    at: current.recordedAt,
    basedOn: current.readingId ?? current.judgementId ?? current.textId ?? null,
  }
}
