// What an import would replace of what people have changed since, line by line, and what to do instead.
import { sayDate } from './dates.ts'
import { counted, type Language } from './language.ts'

/** A line as somebody has made it, and what the files would make of it. */
type ChangedLine = {
  readonly kind: 'node' | 'measure' | 'unit' | 'tag' | 'heading' | 'model'
  readonly id: string
  readonly body: unknown
  readonly author: string
  /** ISO, UTC. */
  readonly recordedAt: string
  readonly becomes: 'otherwise' | 'gone' | 'back'
}

/** More than these are counted, not listed. */
const MOST_LINES = 20

const sv = {
  heading:
    'Filerna skulle ersätta det som har ändrats i appen sedan de lästes in. Inget lästes in. Det gäller:',
  kinds: {
    node: 'noden',
    measure: 'måttet',
    unit: 'organet',
    tag: 'märkningen',
    heading: 'kedjans huvud med grupper och möten',
    model: 'styrmodellen',
  },
  becomes: {
    otherwise: (by: string, day: string) => `ändrat av ${by} ${day}; filerna säger annat`,
    gone: (by: string, day: string) =>
      `ändrat av ${by} ${day}; finns inte i filerna och skulle tas bort`,
    back: (by: string, day: string) =>
      `borttaget av ${by} ${day}; filerna skulle lägga tillbaka det`,
  },
  quote: (title: string) => `«${title}»`,
  more: (count: number) => `och ${count} till`,
  todo: 'Ta ut kedjan som den är nu med «malkedja export», ändra i de filerna och läs in dem. Ska filerna gälla ändå, kör igen med --replace. Det som är rapporterat, bedömt och skrivet står kvar också då.',
  kept: (count: number) =>
    `${counted('sv', count, 'uppgift', 'uppgifter')} i filerna är rapporterade, bedömda eller skrivna på annat sätt i appen. De står kvar där som de är.`,
}

const en: typeof sv = {
  heading:
    'The files would replace what has been changed in the app since they were brought in. Nothing was brought in. It is about:',
  kinds: {
    node: 'the node',
    measure: 'the measure',
    unit: 'the body',
    tag: 'the tag',
    heading: 'the chain’s heading with groups and meetings',
    model: 'the governing model',
  },
  becomes: {
    otherwise: (by, day) => `changed by ${by} on ${day}; the files say otherwise`,
    gone: (by, day) => `changed by ${by} on ${day}; not in the files, and would be taken away`,
    back: (by, day) => `taken away by ${by} on ${day}; the files would bring it back`,
  },
  quote: (title) => `“${title}”`,
  more: (count) => `and ${count} more`,
  todo: 'Take the chain out as it is now with “malkedja export”, change those files and bring them in. If the files are to hold anyway, run it again with --replace. What is reported, judged and written stays then too.',
  kept: (count) =>
    `${counted('en', count, 'thing', 'things')} in the files are reported, judged or written otherwise in the app. They stay there as they are.`,
}

const wordsOf = (language: Language): typeof sv => ({ sv, en })[language]

const titleOf = (body: unknown, language: Language): string => {
  const { title }: { title?: unknown } = Object(body)
  if (typeof title === 'string') return title
  const said: Readonly<Record<string, unknown>> = Object(title)
  return String(said[language] ?? Object.values(said)[0] ?? '')
}

export const sentenceForChangedSince = (
  lines: readonly ChangedLine[],
  language: Language,
): string => {
  const words = wordsOf(language)
  const said = lines.slice(0, MOST_LINES).map(({ kind, id, body, author, recordedAt, becomes }) => {
    const title = kind === 'heading' ? '' : titleOf(body, language)
    const what = [words.kinds[kind], ...(title === '' ? [] : [words.quote(title)]), `(${id})`]
    const day = sayDate(recordedAt.slice(0, 10), language)
    return `  - ${what.join(' ')}: ${words.becomes[becomes](author, day)}`
  })
  const more = lines.length - said.length
  return [words.heading, ...said, ...(more > 0 ? [`  ${words.more(more)}`] : []), words.todo].join(
    '\n',
  )
}

/** What the files say otherwise than people have, and that stays as people said it; empty: nothing. */
export const sentenceForKept = (kept: number, language: Language): string =>
  kept === 0 ? '' : wordsOf(language).kept(kept)
