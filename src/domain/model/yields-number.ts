// Which assessments give a number alone, so that there is no grade for a person to decide.
import type { Assessment, Model } from './model.ts'

/** Whether the assessment's rule yields a number without bands: a share or a degree that is shown as it is. */
export const yieldsNumber = (
  { rules }: Pick<Model, 'rules'>,
  { rule }: Pick<Assessment, 'rule'>,
): boolean => {
  const body = rule === undefined ? undefined : rules.get(rule)?.body
  return body?.is === 'number' && body.bands.length === 0
}
