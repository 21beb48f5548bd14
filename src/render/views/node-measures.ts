// A node's measures as its page shows them.
import type { NodeView } from '../../contract/views.ts'
import type { Node } from '../../domain/goals/chain.ts'
import type { Measure } from '../../domain/measures/measure.ts'
import { sayPeriod } from '../../text/dates.ts'
import { comparisonLink } from './followed-view.ts'
import { readingNow, sayReading } from './measured-view.ts'
import { seriesView } from './series-view.ts'
import { titleIn, type Viewing } from './viewing.ts'

/** Units of measures that are answered with a word instead of a number. */
const ANSWERED: readonly Measure['unit'][] = ['yesNo', 'choice']

/** The node's measures: those with numbers as series, those with answers gathered by their answer. */
export const measuresOf = (
  viewing: Viewing,
  node: Node,
): Pick<NodeView, 'measures' | 'answers'> => {
  const all = node.measures.flatMap(({ measure: id, role }) => {
    const measure = viewing.chain.measures.get(id)
    if (measure === undefined) return []
    const link = { ...titleIn(viewing, measure.title), href: viewing.to.measure(id) }
    return [{ measure, link, role: viewing.words.role[role] }]
  })
  const isAnswered = ({ unit }: Measure) => ANSWERED.includes(unit)
  const answers = new Map<string, NodeView['answers'][number]>()
  for (const { measure, link, role } of all.filter((one) => isAnswered(one.measure))) {
    const reading = readingNow(viewing, measure)
    const answer = reading === null ? '' : sayReading(viewing, measure, reading)
    const period = sayPeriod(reading?.period ?? '', viewing.language)
    const madeUp = reading?.madeUp ?? false
    const key = [role, answer, period, madeUp].join('\n')
    const measures = [...(answers.get(key)?.measures ?? []), link]
    answers.set(key, {
      role,
      madeUp,
      answer: answer === '' ? viewing.words.noAnswer : `${answer} (${period})`,
      measures,
    })
  }
  return {
    measures: all.flatMap(({ measure, link, role }) => {
      if (isAnswered(measure)) return []
      const followed = comparisonLink(viewing, measure)
      const series = seriesView(viewing, measure, [node])
      return [{ ...link, role, series, ...(followed === null ? {} : { followed }) }]
    }),
    answers: [...answers.values()],
  }
}
