// What the command palette offers of the app's own: what the person may do, the pages, the rounds.
import type { FoundGroup, FrameReply } from '../../contract/staff.ts'
import type { LinkView } from '../../contract/views.ts'
import { folded } from '../../text/folded.ts'
import type { PaletteWords } from '../../text/palette-sv.ts'
import { versionIn } from './place.ts'

/** Where a choice leads, or what it does at once. */
export type Choice = {
  readonly key: string
  readonly title: string
  /** What it is about, beside the title. */
  readonly what: string
  /** Other words that it is looked for by. */
  readonly also: string
  /** Some of its words, around what was looked for; left out: its title says it. */
  readonly excerpt?: string
} & (
  | { readonly href: string }
  | { readonly run: () => void }
  /** A group of what was found to be shown alone; null: all of them again. */
  | { readonly shows: FoundGroup | null }
)

type ActId = Exclude<keyof PaletteWords['acts'], 'excel'>

/** What is done on a page of its own; the part of the page after #. */
const placesOf = (frame: FrameReply, round: string): readonly (readonly [ActId, string])[] => {
  const base = `/app/${frame.organisation}`
  const named = versionIn(round).name
  const may = (
    act: FrameReply['may'][number],
    id: ActId,
    path: string,
  ): readonly (readonly [ActId, string])[] =>
    frame.may.includes(act) ? [[id, `${base}/${path}`]] : []
  const ofRound = `uppfoljningar#round-${named}`
  return [
    ...may('reportValue', 'report', 'min-sida'),
    ...may('decideGrade', 'decide', 'min-sida'),
    ...may('reportAssignment', 'assignments', `${named}/uppdrag`),
    ...may('editChain', 'addGoal', 'planera'),
    ...may('openRound', 'openRound', 'uppfoljningar'),
    ...may('freezeRound', 'freeze', ofRound),
    ...may('recordDecision', 'recordDecision', ofRound),
    ...may('publishRound', 'publish', ofRound),
    ...may('chaseLate', 'chase', 'sena'),
    ...may('giveAuditorsVerdict', 'writeVerdict', 'revision#audit-rounds'),
    ...may('draftModel', 'draftModel', 'verkstad'),
    ...may('editOrganisation', 'reorganise', 'organisation'),
    ...may('manageAccounts', 'invite', 'personer'),
    ...may('lendRoles', 'lend', 'mitt-konto#delegations'),
    ...may('takeOut', 'takeOut', 'arkiv#takeout'),
    ...may('recordDisposal', 'dispose', 'arkiv#disposals'),
    ['account', `${base}/mitt-konto`],
    ['public', `/${frame.organisation}/`],
    ['municipality', '/app'],
  ]
}

/** What the person may do. What is done with a round is done with the one that is looked at. */
export const actsOf = (
  frame: FrameReply,
  round: string,
  { acts }: PaletteWords,
  run: Readonly<Record<'language' | 'signOut', () => void>>,
): readonly Choice[] => {
  const label = frame.rounds.find(({ name }) => name === versionIn(round).name)?.label ?? ''
  return [
    ...placesOf(frame, round).map(([id, href]) => ({
      ...acts[id],
      key: `act ${id}`,
      what: href.includes('#round-') ? label : '',
      href,
    })),
    ...(['language', 'signOut'] as const).map((id) => ({
      ...acts[id],
      key: `act ${id}`,
      what: '',
      run: run[id],
    })),
  ]
}

/** The tables of the page that is looked at, which can be taken out as Excel. */
export const tablesOn = (main: ParentNode | null, { acts }: PaletteWords): readonly Choice[] =>
  [...(main?.querySelectorAll<HTMLAnchorElement>('a.excel-button') ?? [])].map((link, index) => ({
    key: `table ${index}`,
    title: link.getAttribute('aria-label') ?? link.textContent ?? '',
    what: '',
    also: acts.excel,
    run: () => link.click(),
  }))

export const pagesAsChoices = (pages: readonly LinkView[]): readonly Choice[] =>
  pages.map((page) => ({ ...page, key: page.href, what: '', also: '' }))

export const roundsAsChoices = ({ organisation, rounds }: FrameReply): readonly Choice[] =>
  rounds.map(({ name, label, closed }) => ({
    key: `round ${name}`,
    title: label,
    what: closed ?? '',
    also: '',
    href: `/app/${organisation}/${name}`,
  }))

const matches = (written: string, { title, also }: Choice, read: (words: string) => string) => {
  const own = read(`${title} ${also}`).split(/[^\p{L}\p{N}]+/u)
  return read(written)
    .split(/[^\p{L}\p{N}]+/u)
    .every((word) => own.some((one) => one.startsWith(word)))
}

const lower = (words: string): string => words.toLocaleLowerCase('sv')

/**
 * Of each list those with all the words, each the beginning of one of theirs; å, ä and ö are letters of their
 * own where that finds something in any of them, else a and o. All of them for no words.
 */
export const matching = (
  lists: readonly (readonly Choice[])[],
  written: string,
): readonly (readonly Choice[])[] => {
  const isFound = lists.flat().some((one) => matches(written, one, lower))
  const read = isFound ? lower : folded
  return lists.map((list) => list.filter((one) => matches(written, one, read)))
}

const looksOf = ({ title, what, excerpt = '' }: Choice): string =>
  JSON.stringify([title, what, excerpt])

/** The sections without choices that look like one before them and lead to the same. */
export const eachOnce = <Section extends { readonly choices: readonly Choice[] }>(
  sections: readonly Section[],
): readonly Section[] => {
  const seen = new Set<string>()
  return sections.map((section) => ({
    ...section,
    choices: section.choices.filter((choice) => {
      const key = 'href' in choice ? `${choice.href} ${looksOf(choice)}` : choice.key
      const isFirst = !seen.has(key)
      seen.add(key)
      return isFirst
    }),
  }))
}
