// Ways to make an assignment of what was not taken: each to the form where it is written, with its words begun.
import type { LinkView } from '../../contract/views.ts'
import type { Gap } from '../../domain/evaluation/strengths.ts'
import { evaluationWords } from '../../text/evaluation.ts'
import type { Language } from '../../text/language.ts'
import type { EvaluationSeen } from './evaluation-seen.ts'
import { sayPoints, textIn, titleOfPart } from './evaluation-words.ts'
import { givenByDecision } from './give-assignment.ts'

/** None where the model has no assignments that stand by themselves. */
export const assignmentsOf = (
  { loaded, opened: { evaluation } }: Pick<EvaluationSeen, 'loaded' | 'opened'>,
  { part, points, most, gap }: Gap,
  { organisation, language }: { readonly organisation: string; readonly language: Language },
): readonly LinkView[] => {
  const words = evaluationWords(language)
  const [{ model }] = loaded.versions
  const { framework, year } = evaluation
  const of = words.of(sayPoints(points, language), sayPoints(most, language))
  return givenByDecision(
    { model, organisation, language },
    {
      titel: words.result.assignmentTitle(titleOfPart({ framework, language }, part)),
      text: words.result.assignmentText(
        `${textIn(framework.title, language)} (${year})`,
        of,
        sayPoints(gap, language),
      ),
    },
  )
}
