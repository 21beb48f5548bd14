// What the command palette shows for what is written: the app's own at once, the chain's when the server has answered.
import { useDeferredValue } from 'react'
import type { FoundGroup, FoundReply, FoundView, FrameReply } from '../../contract/staff.ts'
import type { LinkView } from '../../contract/views.ts'
import { folded } from '../../text/folded.ts'
import { paletteWords } from '../../text/palette.ts'
import { useAsked } from '../asked.tsx'
import { useReader } from '../reader.tsx'
import {
  type Choice,
  eachOnce,
  matching,
  pagesAsChoices,
  roundsAsChoices,
} from './palette-choices.ts'
import { versionIn } from './place.ts'

export type Offered = {
  readonly frame: FrameReply
  /** The round that is looked at, or its version. */
  readonly round: string
  readonly pages: readonly LinkView[]
  readonly acts: readonly Choice[]
}

export type Section = {
  readonly id: 'acts' | 'pages' | 'rounds' | FoundGroup
  readonly heading: string
  readonly choices: readonly Choice[]
}

/** Whether what answered to earlier words also shows these: the rest might be chosen by mistake. */
const isStillFound = ({ title, excerpt }: FoundView, written: string): boolean => {
  const shown = folded(`${title} ${excerpt}`)
  return folded(written)
    .split(/\s+/)
    .every((word) => shown.includes(word))
}

/** The sections that have something, in their order; what is said of the search; «» for nothing to say. */
export const useOptions = (
  { frame, round, pages, acts }: Offered,
  words: string,
  alone: FoundGroup | null,
) => {
  const { language } = useReader()
  const palette = paletteWords(language)
  const written = words.trim()
  const asked = useDeferredValue(written)
  const named = encodeURIComponent(versionIn(round).name)
  const query = useAsked<FoundReply>(`/api/${frame.organisation}/rounds/${named}/search`, {
    words: asked,
    ...(alone === null ? {} : { group: alone }),
  })
  const isLate = written !== '' && (query.isPending || query.isPlaceholderData || asked !== written)
  const [own = [], ownPages = [], rounds = []] = matching(
    [acts, pagesAsChoices(pages), written === '' ? [] : roundsAsChoices(frame)],
    written,
  )
  // Until the answer about one group is here, the earlier answer about them all is shown for that group.
  const groups = (written === '' ? [] : (query.data?.groups ?? [])).filter(
    ({ id }) => alone === null || id === alone,
  )
  const found = groups.map(({ id, found: all, of }): Section => {
    const left = isLate ? all.filter((one) => isStillFound(one, written)) : all
    const heading = palette.sections[id]
    const isSome = !isLate && of > left.length
    const more = { key: `all ${id}`, title: palette.showAll(heading, of), what: '', also: '' }
    return {
      id,
      heading: isSome ? palette.some(heading, left.length, of) : heading,
      choices: [
        ...left.map((one) => ({ ...one, also: '' })),
        ...(isSome && alone === null ? [{ ...more, shows: id }] : []),
      ],
    }
  })
  const back: Choice = { key: 'all', title: palette.showGroups, what: '', also: '', shows: null }
  const section = (id: 'acts' | 'pages' | 'rounds', choices: readonly Choice[]): Section => ({
    id,
    heading: palette.sections[id],
    choices,
  })
  const ofAlone = found.map((one) => ({ ...one, choices: [...one.choices, back] }))
  const order =
    alone !== null
      ? ofAlone
      : eachOnce([
          ...(written === '' ? [section('acts', own)] : []),
          section('pages', ownPages),
          ...(written === '' ? [] : [section('acts', own)]),
          section('rounds', rounds),
          ...found,
        ])
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
