// What has been said of values and grades that one visitor may read: reasons, comments, and what the auditors delivered.
import type { Written } from '../../domain/chain/written.ts'
import { THE_WHOLE } from '../../domain/goals/chain.ts'
import { auditorsVerdicts } from '../../store/auditors-verdicts.ts'
import { all, kept, type Seeing } from './seeing-written.ts'

/** Reasons of decided grades, the latest first; those of the whole organisation stand on its own page. */
export const reasonsSeen = ({ told, hasPage, titleOf, roundWords }: Seeing): readonly Written[] =>
  told.judgements
    .flatMap(({ node, round, reason, person }, index): readonly Written[] => {
      const subject = { sort: 'node', id: node } as const
      const said = kept(...all(reason))
      if (said.length === 0 || (node !== THE_WHOLE && !hasPage(subject, round))) return []
      const about = [...titleOf(subject), ...roundWords(round), ...kept(person ?? null)]
      return [{ sort: 'reason', key: `${index}`, said, about, node, round }]
    })
    .toReversed()

/** Comments to values, those of the latest period first. */
export const commentsSeen = ({ opened, told, titleOf }: Seeing): readonly Written[] =>
  told.readings
    .flatMap(({ measure, period, unit = null, comment }, index): readonly Written[] => {
      const said = kept(comment ?? null)
      if (said.length === 0 || !opened.loaded.chain.measures.has(measure)) return []
      const body = unit === null ? undefined : opened.loaded.chain.bodies.get(unit)?.title
      const about = [...titleOf({ sort: 'measure', id: measure }), ...all(body), period]
      return [{ sort: 'comment', key: `${index}`, said, about, measure, period, unit }]
    })
    .toSorted((a, b) =>
      a.sort === 'comment' && b.sort === 'comment' ? b.period.localeCompare(a.period) : 0,
    )

/** What the auditors have delivered: their drafts are nobody's to find. */
export const verdictsSeen = async ({ asking, roundWords }: Seeing): Promise<readonly Written[]> =>
  (await auditorsVerdicts(asking.tx)).map(
    ({ roundId: round, version, answers, signed, on: day, why }) => {
      const said = kept(...answers.map(({ words }) => words), signed, why)
      const about = roundWords(round)
      return { sort: 'verdict', key: `${round} ${version}`, said, about, round, version, day }
    },
  )
