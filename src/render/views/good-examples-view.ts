// Good examples as a page shows them: who, what, and a link by the name of its site.
import type { GoodExamplesReply, GoodExampleView } from '../../contract/good-examples.ts'
import type { GoodExample } from '../../domain/comparison/good-examples.ts'
import { sayDate } from '../../text/dates.ts'
import { goodExampleWords } from '../../text/good-examples.ts'
import type { Language } from '../../text/language.ts'

type Seen = GoodExample & {
  readonly changeNumber: number
  readonly person: string
  readonly recordedAt: string
}

const LONGEST_SHOWN = 60

/** The address without its scheme, cut where it is long. */
const linkSaid = (link: string): string => {
  const shown = link.replace(/^https?:\/\//i, '').replace(/\/$/, '')
  return shown.length > LONGEST_SHOWN ? `${shown.slice(0, LONGEST_SHOWN - 1)}…` : shown
}

export const goodExampleView = (example: Seen, language: Language): GoodExampleView => {
  const { id, changeNumber, who, what, link, person, recordedAt } = example
  return {
    id,
    basedOn: changeNumber,
    who,
    what,
    link: link === '' ? null : { href: link, said: linkSaid(link) },
    written: goodExampleWords(language).written(person, sayDate(recordedAt, language)),
  }
}

export const goodExamplesView = (
  { examples, mayKeep }: { readonly examples: readonly Seen[]; readonly mayKeep: boolean },
  language: Language,
): GoodExamplesReply => ({
  examples: examples.map((one) => goodExampleView(one, language)),
  mayKeep,
})
