// What differs between two versions, as sentences.
import type { Change, DiffSort } from '../domain/chain/diff.ts'
import { inLanguage, type Language } from './language.ts'

const SORTS: { readonly [Word in Language]: { readonly [Sort in DiffSort]: string } } = {
  sv: {
    model: 'modellen',
    scale: 'skalan',
    type: 'nodtypen',
    rule: 'regeln',
    round: 'uppföljningstillfället',
    group: 'jämförelsegruppen',
    verdict: 'helhetsbedömningen',
    chain: 'kedjan',
    body: 'organet',
    node: 'noden',
    measure: 'måttet',
    reading: 'värdet',
    peer: 'jämförelsevärdet',
    judgement: 'bedömningen',
    text: 'texten',
    published: 'den publicerade siffran',
  },
  en: {
    model: 'the model',
    scale: 'the scale',
    type: 'the node type',
    rule: 'the rule',
    round: 'the round',
    group: 'the peer group',
    verdict: 'the verdict',
    chain: 'the chain',
    body: 'the body',
    node: 'the node',
    measure: 'the measure',
    reading: 'the value',
    peer: 'the peer value',
    judgement: 'the judgement',
    text: 'the text',
    published: 'the published figure',
  },
}

const WORDS = {
  sv: {
    added: 'Ny',
    removed: 'Borttagen',
    moved: 'Flyttad',
    reworded: 'Omformulerad',
    changed: 'Ändrad',
    from: 'från',
    to: 'till',
    nothing: 'inget',
    top: 'överst',
  },
  en: {
    added: 'Added',
    removed: 'Removed',
    moved: 'Moved',
    reworded: 'Reworded',
    changed: 'Changed',
    from: 'from',
    to: 'to',
    nothing: 'nothing',
    top: 'the top',
  },
} as const

const quoted = (text: string, language: Language): string =>
  language === 'sv' ? `«${text}»` : `“${text}”`

const DECIMAL = /^-?\d+(\.\d+)?$/
const shown = (text: string | undefined, language: Language): string => {
  if (text === undefined) return WORDS[language].nothing
  if (!DECIMAL.test(text)) return quoted(text, language)
  const signed = text.replace('-', '\u2212')
  return language === 'sv' ? signed.replace('.', ',') : signed
}

/** «Ändrad: måttet «Behöriga elever» (m1), limits.target.2026: från 80 till 82,5.» */
export const sentenceForChange = (change: Change, language: Language): string => {
  const words = WORDS[language]
  const title =
    change.title === undefined ? '' : ` ${quoted(inLanguage(change.title, language), language)}`
  const id = change.title === undefined ? ` ${change.id}` : ` (${change.id})`
  const thing = `${words[change.change]}: ${SORTS[language][change.sort]}${title}${id}`
  switch (change.change) {
    case 'added':
    case 'removed':
      return `${thing}.`
    case 'moved': {
      const places = (ids: readonly string[]) =>
        ids.length === 0 ? words.top : ids.map((one) => quoted(one, language)).join(', ')
      return `${thing}, ${words.from} ${places(change.from)} ${words.to} ${places(change.to)}.`
    }
    case 'reworded':
    case 'changed': {
      const from = shown(change.from, language)
      return `${thing}, ${change.key}: ${words.from} ${from} ${words.to} ${shown(change.to, language)}.`
    }
    default:
      throw new Error(`sentenceForChange: ${JSON.stringify(change satisfies never)}`)
  }
}
