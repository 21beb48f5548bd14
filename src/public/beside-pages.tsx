// The pages of a published version beside its goals: what the colours mean, and searching among it.
import type { ReactNode } from 'react'
import { citizensSearchView, type FoundReports } from '../render/views/citizens-search-view.ts'
import { coloursView } from '../render/views/colours-view.ts'
import type { Viewing } from '../render/views/viewing.ts'
import { citizenWords } from '../text/citizens.ts'
import { CitizensSearch } from '../ui/citizens-search.tsx'
import { ColoursPage } from '../ui/colours-page.tsx'
import { addressesOf, type Place } from './addresses.ts'

const KINDS = ['colours', 'search'] as const
export type BesideKind = (typeof KINDS)[number]

export const isBeside = (kind: string): kind is BesideKind =>
  (KINDS as readonly string[]).includes(kind)

type Shown = { readonly title: string; readonly body: ReactNode; readonly current: string }

/** As many letters as somebody may look for at once. */
const LONGEST = 100

const askedIn = (written: unknown): string =>
  typeof written === 'string' ? written.trim().slice(0, LONGEST) : ''

/** `written` is what was searched for, as it came; `reports` looks among what is published beside the goals. */
export const besideShown = async (
  viewing: Viewing,
  kind: BesideKind,
  place: Place,
  written: unknown,
  reports: (place: Place) => Promise<FoundReports>,
): Promise<Shown> => {
  const { language, words: pages } = viewing
  const to = addressesOf(place)
  const { colours, search } = citizenWords(language)
  if (kind === 'colours') {
    const shown = { view: coloursView(viewing), words: colours, pages, model: to.model }
    return { title: colours.heading, body: <ColoursPage {...shown} />, current: to.colours }
  }
  const asked = askedIn(written)
  const view = citizensSearchView(viewing, asked, await reports(place))
  const form = { action: to.search, longest: LONGEST, asked, view, words: search }
  const title = asked === '' ? search.heading : `${asked} – ${search.heading}`
  return { title, body: <CitizensSearch {...form} />, current: to.search }
}
