// What a remark rests on, in words: «Källa: styrmodellen (models/kumla/model.yaml:58, types.goal.needs).»
import type { Ground } from '../domain/chain/finding-grounds.ts'
import { type Place, pathText } from '../domain/model/refusal.ts'
import type { StatutoryReport } from '../domain/periods/statutory-period.ts'
import type { Language } from './language.ts'

type Words = {
  readonly source: string
  readonly model: string
  readonly own: string
  /** `source`: the document that the rule rests on. */
  readonly ofRule: (source: string) => string
  readonly law: Readonly<Record<StatutoryReport, string>>
}

const WORDS: Readonly<Record<Language, Words>> = {
  sv: {
    source: 'Källa',
    model: 'styrmodellen',
    own: 'Målkedjas egen kontroll',
    ofRule: (source) => `regelns källa är ${source}`,
    law: {
      delårsrapport: 'lagen (2018:597) om kommunal bokföring och redovisning, 13 kap. 1 §',
      årsredovisning: 'lagen (2018:597) om kommunal bokföring och redovisning, 1 kap. 5 §',
    },
  },
  en: {
    source: 'Source',
    model: 'the governing model',
    own: 'Målkedja’s own check',
    ofRule: (source) => `the rule’s source is ${source}`,
    law: {
      delårsrapport: 'the Act (2018:597) on municipal bookkeeping and accounts, ch. 13 s. 1',
      årsredovisning: 'the Act (2018:597) on municipal bookkeeping and accounts, ch. 1 s. 5',
    },
  },
}

/** A sentence; `source` is what the model names, in the reader's words; `at`: where the model's line is. */
export const sayGround = (
  ground: Ground,
  { source, at }: { readonly source: string; readonly at?: Place | undefined },
  language: Language,
): string => {
  const words = WORDS[language]
  const ofRule = source === '' ? '' : `; ${words.ofRule(source)}`
  const said = {
    own: () => words.own,
    law: () => (ground.is === 'law' ? words.law[ground.statutory] : ''),
    model: () => {
      const path = ground.is === 'model' ? pathText(ground.on) : ''
      const place = at === undefined ? path : `${at.file}:${at.line}, ${path}`
      return `${words.model} (${place})`
    },
  }[ground.is]()
  return `${words.source}: ${said}${ofRule}.`
}
