// What a worked example says of the nearest change, and the example as it would be had it come.
import type { NearestChange, PersonStep } from '../../src/domain/assessment/reasons.ts'
import type { Example } from './assess-example.ts'

const sayStep = (step: PersonStep): string => {
  const to = step.step === 'judgement' ? '' : ` ${step.to.join('|')}`
  const by = 'by' in step && step.by !== undefined ? ` by ${step.by.join('|') || 'any'}` : ''
  return `${step.step === 'verdict' ? step.assessment : step.step}${to}${by}`
}

/**
 * «green: 1/3 met + 2/4 met»: so many of so many to a grade; «green: 55,1» for a value; «green: own full by
 * board» for what a body is to decide; «» for none.
 */
export const sayNearestChange = (better: NearestChange | undefined): string => {
  if (better === undefined) return ''
  const changes = [
    ...(better.steps ?? []).map(sayStep),
    ...('value' in better ? [better.value.replace('.', ',')] : []),
    ...('members' in better
      ? better.members.map(({ among, count, to }) => `${count}/${among.length} ${to}`)
      : []),
  ]
  return `${better.grade}: ${changes.join(' + ')}`
}

/** The example with members judged anew, each to the grade given. */
export const judgedAnew = (example: Example, grades: ReadonlyMap<string, string>): Example => ({
  ...example,
  chain: {
    ...example.chain,
    judgements: [
      ...example.chain.judgements.filter(({ node }) => !grades.has(node)),
      ...[...grades].map(([node, grade]) => ({
        node,
        assessment: 'status',
        round: 'helår-2026',
        grade,
        madeUp: true,
      })),
    ],
  },
})
