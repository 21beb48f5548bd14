// What would come of adopting a draft: what stops it, what follows, what is left to mend, and what differs.
import type { AdoptionReply, ModelChangeView } from '../../contract/workshop.ts'
import type { WeighedAdoption } from '../../domain/chain/adopting.ts'
import { diffModels } from '../../domain/chain/diff.ts'
import type { Model } from '../../domain/model/model.ts'
import { linesForChange } from '../../text/changes.ts'
import { sayDate } from '../../text/dates.ts'
import type { Language } from '../../text/language.ts'
import type { ModelContext } from '../../text/words-of-model.ts'
import { workshopWords } from '../../text/workshop.ts'
import {
  sentenceForBroken,
  sentenceForFollowing,
  sentenceForWorkshop,
} from '../../text/workshop-refusals.ts'

type Seen = {
  readonly earliest: string
  readonly from: string
  readonly draftModel: Model
  readonly weighed: WeighedAdoption
}

const MOST_ROWS = 40
/** What the decision itself brings is no difference between the models. */
const OF_DECISION = /^(adopted|valid)(\.|$)/

const changesOf = (before: Model, after: Model, language: Language): readonly ModelChangeView[] => {
  const contextOf = (model: Model): ModelContext => ({ model, roundKind: 'outcome', language })
  const versions = { before: contextOf(before), after: contextOf(after) }
  const { adoption } = workshopWords(language)
  const changes = diffModels(before, after).filter(
    (change) => !(change.sort === 'model' && 'key' in change && OF_DECISION.test(change.key)),
  )
  // NOTE several changes inside one rule or level are said by the same lines.
  const said = new Map(
    changes.map((change) => {
      const lines = linesForChange(change, versions)
      return [lines.join('\n'), lines]
    }),
  )
  const marks = [
    { is: 'before', mark: `${adoption.before}: ` },
    { is: 'now', mark: `${adoption.now}: ` },
  ] as const
  return [...said.values()].map(([text = '', ...lines]) => ({
    text,
    lines: lines.map((line) => {
      const plain = line.trim()
      const found = marks.find(({ mark }) => plain.startsWith(mark))
      return found === undefined
        ? { is: 'also', text: plain }
        : { is: found.is, text: plain.slice(found.mark.length) }
    }),
  }))
}

export const adoptionView = (
  { earliest, from, draftModel, weighed }: Seen,
  against: string,
  base: string,
  language: Language,
): AdoptionReply => ({
  earliest,
  earliestSaid: against === '' ? '' : sayDate(earliest, language),
  from,
  fromSaid: sayDate(from, language),
  stops: weighed.stops.map((stop) => sentenceForWorkshop(stop, language)),
  follows: weighed.follows.map((one) => sentenceForFollowing(one, language)),
  toMend: {
    count: weighed.toMend.length,
    rows: weighed.toMend.slice(0, MOST_ROWS).map((broken) => ({
      text: sentenceForBroken(broken, language),
      href: broken.node === undefined ? null : `${base}/mal/${encodeURIComponent(broken.node)}`,
    })),
  },
  against: against === '' ? '' : workshopWords(language).adoption.against(against),
  changes: against === '' ? [] : changesOf(weighed.before, draftModel, language),
})
