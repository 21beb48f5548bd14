// What a round lacks before it is frozen, each with a way to where it is answered.
import type { ReadinessReply } from '../../contract/rounds.ts'
import type { LinkView } from '../../contract/views.ts'
import type { StatutoryReport } from '../../domain/periods/statutory-period.ts'
import { isWhole, type Lacking } from '../../domain/workflow/readiness.ts'
import { sayDate } from '../../text/dates.ts'
import { versionWords } from '../../text/versions.ts'
import { bodyTitle, nodeTitle } from '../../text/words-of-model.ts'
import { type Decided, sayAmendment } from './decision-view.ts'
import { differenceView, type Numbered } from './difference-view.ts'
import type { Viewing } from './viewing.ts'

type BeforeFreezing = {
  readonly lacking: Lacking
  readonly why: string | null
  readonly amendedBy: Decided | null
  readonly isAgain: boolean
  readonly lastDayAhead: string | null
  readonly awaitsVerdict: StatutoryReport | null
  readonly difference: { readonly before: Numbered; readonly after: Numbered } | null
}

export const readinessView = (
  viewing: Viewing,
  { lacking, why, amendedBy, lastDayAhead, awaitsVerdict, isAgain, difference }: BeforeFreezing,
): ReadinessReply => {
  const { freeze, verdictAwaited } = versionWords(viewing.language)
  const part = (body: string): LinkView => ({
    title: bodyTitle(body, viewing.context),
    href: `${viewing.to.home}/del/${encodeURIComponent(body)}`,
  })
  const unanswered = lacking.unanswered.map(({ body, asks }) => ({
    body: body === null ? freeze.nobody : bodyTitle(body, viewing.context),
    count: asks.length,
  }))
  return {
    isWhole: isWhole(lacking),
    undelivered: lacking.undelivered.map(part),
    unanswered,
    unansweredCount: unanswered.reduce((sum, { count }) => sum + count, 0),
    unmotivated: lacking.unmotivated.map((node) => ({
      title: nodeTitle(node, viewing.context),
      href: viewing.to.node(node),
    })),
    why,
    amended: sayAmendment(viewing, amendedBy, 'toFreeze'),
    notices: [
      lastDayAhead === null ? [] : freeze.early(sayDate(lastDayAhead, viewing.language)),
      awaitsVerdict === null ? [] : verdictAwaited.beforeFreezing[awaitsVerdict],
    ].flat(),
    isAgain,
    difference:
      difference === null
        ? null
        : differenceView(difference.before, difference.after, viewing.language),
  }
}
