// Good examples: who does something well, what they do, and where it can be read; hung on what they are examples of.
import { webAddressIn } from '../organisation/web-address.ts'

/** What an example can hang on. */
export const EXAMPLE_SUBJECTS = [
  'node',
  'measure',
  'keyFigure',
  'question',
  'improvementArea',
  'service',
] as const
export type ExampleSubjectKind = (typeof EXAMPLE_SUBJECTS)[number]

export const isExampleSubject = (text: string): text is ExampleSubjectKind =>
  (EXAMPLE_SUBJECTS as readonly string[]).includes(text)

export type ExampleSubject = { readonly kind: ExampleSubjectKind; readonly id: string }

/** What is said of an example. */
export type ExampleWords = {
  /** Who does it: a municipality, a school, a company. */
  readonly who: string
  readonly what: string
  /** Where it can be read, http or https; empty: nowhere. */
  readonly link: string
}

/** @term gott exempel – who does something well, what they do and where it can be read; it hangs on a goal, a measure, a question … */
export type GoodExample = ExampleWords & {
  readonly id: string
  readonly subject: ExampleSubject
}

export type ExampleFault =
  | { readonly refused: 'exampleWithoutWho' | 'exampleWithoutWhat' }
  | { readonly refused: 'exampleLink'; readonly found: string }

/** Whether others can open it: an address inside the house is read by nobody else. */
const isForOthers = (link: string): boolean => webAddressIn(link)?.hostname.includes('.') === true

/** What is written of an example as it is kept. @refuses exampleWithoutWho, exampleWithoutWhat, exampleLink */
export const acceptExample = (written: ExampleWords): ExampleWords | ExampleFault => {
  const [who, what, link] = [written.who.trim(), written.what.trim(), written.link.trim()]
  if (who === '') return { refused: 'exampleWithoutWho' }
  if (what === '') return { refused: 'exampleWithoutWhat' }
  if (link !== '' && !isForOthers(link)) return { refused: 'exampleLink', found: link }
  return { who, what, link }
}
