// What somebody looks at once more in a round, in words.
import type { SecondLookView } from '../../contract/working-round.ts'
import type { Measure } from '../../domain/measures/measure.ts'
import type { AskedValue } from '../../domain/workflow/asked-values.ts'
import { type OddValue, oddValueOf, type SecondLook } from '../../domain/workflow/second-looks.ts'
import { sayPeriod } from '../../text/dates.ts'
import { quoted, upperFirst } from '../../text/language.ts'
import { sayMissing } from '../../text/missing-in-words.ts'
import { bodyTitle } from '../../text/words-of-model.ts'
import { workingRoundWords } from '../../text/working-round.ts'
import { badgeOf } from './grade-view.ts'
import { sayMeasured } from './measured-view.ts'
import { titleIn, titleOfNode, type Viewing } from './viewing.ts'

/** More than these are counted, not listed. */
const MOST_LISTED = 20

const sayOdd = (viewing: Viewing, measure: Measure, odd: OddValue): string =>
  workingRoundWords(viewing.language).secondLooks[odd.is](
    sayMeasured(viewing, measure, odd.value),
    sayMeasured(viewing, measure, odd.before),
    sayPeriod(odd.beforePeriod, viewing.language),
  )

/** Why the value that stands there is to be looked at once more; null: it need not be. */
export const oddSentence = (
  viewing: Viewing,
  measure: Measure,
  asked: AskedValue,
): string | null => {
  const odd = oddValueOf(viewing.facts, asked)
  return odd === null ? null : sayOdd(viewing, measure, odd)
}

const sayLook = (viewing: Viewing, measure: Measure | undefined, look: SecondLook): string => {
  if (look.is === 'cannotBe') {
    const why = upperFirst(sayMissing(look.missing, viewing.context))
    return workingRoundWords(viewing.language).secondLooks.cannotBe(why)
  }
  if (look.is !== 'praisesBad') return measure === undefined ? '' : sayOdd(viewing, measure, look)
  const grade = quoted(badgeOf(viewing, look.node)?.word ?? '', viewing.language)
  return workingRoundWords(viewing.language).secondLooks.praisesBad(look.said, grade)
}

const secondLookView = (viewing: Viewing, look: SecondLook): SecondLookView => {
  const measure = look.asked === null ? undefined : viewing.chain.measures.get(look.asked.measure)
  const sentence = sayLook(viewing, measure, look)
  if (measure !== undefined) {
    const unit = look.asked?.unit ?? null
    return {
      ...titleIn(viewing, measure.title),
      href: viewing.to.measure(measure.id),
      of: unit === null ? null : bodyTitle(unit, viewing.context),
      sentence,
    }
  }
  const id = look.is === 'praisesBad' ? look.node : ''
  return {
    ...titleOfNode(viewing, id),
    href: viewing.to.node(id),
    of: null,
    sentence,
  }
}

/** The first of them, and how many there are besides. */
export const secondLookViews = (viewing: Viewing, looks: readonly SecondLook[]) => ({
  secondLooks: looks.slice(0, MOST_LISTED).map((look) => secondLookView(viewing, look)),
  secondLooksMore: Math.max(0, looks.length - MOST_LISTED),
})
