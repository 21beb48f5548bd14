// What the command palette shows for what is written: the app's own at once, the chain's when the server has answered.
import { useDeferredValue } from 'react'
import type { FoundReply, FrameReply } from '../../contract/staff.ts'
import type { LinkView } from '../../contract/views.ts'
import { folded } from '../../text/folded.ts'
import { paletteWords } from '../../text/palette.ts'
import { useAsked } from '../asked.tsx'
import { useReader } from '../reader.tsx'
import { type Choice, matching, pagesAsChoices, roundsAsChoices } from './palette-choices.ts'
import { versionIn } from './place.ts'

export type Offered = {
  readonly frame: FrameReply
  /** The round that is looked at, or its version. */
  readonly round: string
  readonly pages: readonly LinkView[]
  readonly acts: readonly Choice[]
}

export type Section = {
  readonly id: 'acts' | 'pages' | 'rounds' | 'found'
  readonly choices: readonly Choice[]
}

/** Of an answer to earlier words, what also has these in its title: the rest might be chosen by mistake. */
const stillFound = (found: FoundReply['found'], written: string): FoundReply['found'] => {
  const words = folded(written).split(/\s+/)
  return found.filter(({ title }) => words.every((word) => folded(title).includes(word)))
}

/** The sections that have something, in their order; what is said of the search; «» for nothing to say. */
export const useOptions = ({ frame, round, pages, acts }: Offered, words: string) => {
  const { language } = useReader()
  const palette = paletteWords(language)
  const written = words.trim()
  const asked = useDeferredValue(written)
  const named = encodeURIComponent(versionIn(round).name)
  const query = useAsked<FoundReply>(`/api/${frame.organisation}/rounds/${named}/search`, {
    words: asked,
  })
  const isLate = written !== '' && (query.isPending || query.isPlaceholderData || asked !== written)
  const found = query.data?.found ?? []
  const [own = [], ownPages = [], rounds = []] = matching(
    [acts, pagesAsChoices(pages), written === '' ? [] : roundsAsChoices(frame)],
    written,
  )
  const chain = (isLate ? stillFound(found, written) : found).map((one) => ({ ...one, also: '' }))
  const order: readonly Section[] = [
    { id: 'acts', choices: written === '' ? own : [] },
    { id: 'pages', choices: ownPages },
    { id: 'acts', choices: written === '' ? [] : own },
    { id: 'rounds', choices: rounds },
    { id: 'found', choices: written === '' ? [] : chain },
  ]
  const sections = order.filter(({ choices }) => choices.length > 0)
  const count = sections.reduce((sum, { choices }) => sum + choices.length, 0)
  const said = isLate
    ? palette.searching
    : query.isError
      ? palette.failed
      : query.data?.isLike === true
        ? palette.like
        : count === 0
          ? palette.nothing
          : ''
  return { sections, count, said }
}
