// A takeout as the staff app shows it: where to fetch it, and what tells it from every other.
import type { TakeoutReply } from '../../contract/keeping.ts'
import { keepingWords } from '../../text/keeping.ts'
import type { Language } from '../../text/language.ts'
import { saySize } from '../../text/sizes.ts'

type Ordered = {
  readonly id: string
  readonly rows: number
  readonly files: number
  readonly lost: number
  readonly bytes: number
  readonly sha256: string
}

/** `today` is in the file's name, so that one is told from the next. */
export const takeoutName = (organisation: string, today: string): string =>
  `${organisation}-${today}.zip`

export const takeoutView = (
  { id, rows, files, lost, bytes, sha256 }: Ordered,
  { organisation, today }: { readonly organisation: string; readonly today: string },
  language: Language,
): TakeoutReply => ({
  href: `/api/${organisation}/takeouts/${id}`,
  name: takeoutName(organisation, today),
  said: keepingWords(language).takeout.ready(rows, files, saySize(bytes, language)),
  lost: lost === 0 ? null : keepingWords(language).takeout.lost(lost),
  sha256,
})
