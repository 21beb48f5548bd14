// What the made-up municipality's auditors have judged of its annual report: made up, and marked so.

import { swedishDay } from './domain/periods/swedish-time.ts'
import type { AuditorsWords } from './domain/workflow/auditors-verdict.ts'
import { deliverVerdict } from './store/auditors-verdicts.ts'
import { frozenVersions } from './store/frozen.ts'
import type { Tx } from './store/tx.ts'

const ROUND = 'helår-2025'
const SIGNED = 'Påhittad Revisor, ordförande\nPåhittad Kollega'

const ANSWERS: readonly AuditorsWords[] = [
  {
    question: 'purposeful',
    answer: 'partly',
    words:
      'Verksamheten har i huvudsak skötts ändamålsenligt. Socialnämnden behöver följa upp kontinuiteten i hemtjänsten tätare.',
  },
  { question: 'accountsTrue', answer: 'yes', words: '' },
  {
    question: 'controlSufficient',
    answer: 'yes',
    words: 'Vi har granskat nämndernas egna kontroller och två stickprov.',
  },
  {
    question: 'financialGoals',
    answer: 'yes',
    words: 'Resultatet är förenligt med båda de finansiella målen.',
  },
  {
    question: 'operationalGoals',
    answer: 'partly',
    words: 'Flera mål är nådda. För några saknas mått, så att måluppfyllelsen inte går att pröva.',
  },
  { question: 'discharge', answer: 'granted', words: '' },
]

/** Adds it to the round, signed the day that it was frozen. */
export const judgeAsAuditors = async (tx: Tx): Promise<void> => {
  const [version] = await frozenVersions(tx, ROUND)
  if (version === undefined) throw new Error(`demo: ${ROUND} is not frozen`)
  const { snapshotId, frozenAt } = version
  const about = { roundId: ROUND, snapshotId, madeUp: true, person: 'Påhittad Revisor' }
  const verdict = { answers: ANSWERS, signed: SIGNED, on: swedishDay(frozenAt), why: '' }
  const done = await deliverVerdict(tx, { ...about, ...verdict }, null)
  if ('refused' in done) throw new Error(`demo: ${ROUND}: ${done.refused}`)
}
