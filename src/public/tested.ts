// What the tests of the citizens' pages came to, as the accessibility statement tells it.

/** One run of the tests of accessibility; its pages are the citizens' own. */
export type TestedPages = {
  /** ISO day. */
  readonly day: string
  /** Of the program. */
  readonly version: string
  /** «axe-core 4.14.0». */
  readonly tools: readonly string[]
  /** «WCAG 2.2 AA». */
  readonly standard: string
  readonly widths: readonly number[]
  /** The kinds of pages, each once. */
  readonly pages: readonly string[]
  readonly violations: readonly { readonly page: string; readonly rule: string }[]
  /** What has been tried besides, and goes. */
  readonly besides: readonly ('keyboard' | 'noScript' | 'forcedColours' | 'sized')[]
  /** What is known to be lacking and no machine finds, in each language. */
  readonly known: readonly { readonly sv: string; readonly en: string }[]
}
