// Ways to give an assignment: from a decision, or under a node, each to the form where it is written.
import type { LinkView } from '../../contract/views.ts'
import type { Model, NodeType } from '../../domain/model/model.ts'
import { assignmentWords } from '../../text/assignments.ts'
import { inLanguage, type Language, lowerFirst } from '../../text/language.ts'

type Given = {
  /** The node that it is to lie under. */
  readonly under?: string
  /** The decision that it rests on: the body, the day (ISO) and the paragraph. */
  readonly av?: string
  readonly dag?: string
  readonly ref?: string
  /** What it is to be called, and what it is about, until somebody writes otherwise. */
  readonly titel?: string
  readonly text?: string
  /** The body that is to answer for it, until somebody chooses otherwise. */
  readonly ansvarig?: string
}
type From = { readonly model: Model; readonly organisation: string; readonly language: Language }

const linkTo = (
  { model, organisation, language }: From,
  type: NodeType,
  given: Given,
): LinkView => ({
  title: assignmentWords(language).give(
    lowerFirst(inLanguage(type.label, language, model.languages)),
  ),
  href: `/app/${organisation}/planera?${new URLSearchParams({ typ: type.id, ...given })}`,
})

const assignmentTypes = ({ types }: Model): readonly NodeType[] =>
  [...types.values()].filter(({ sort, retired }) => sort === 'assignment' && retired === undefined)

/** Assignments that need no parent, on a decision. */
export const givenByDecision = (from: From, given: Given): readonly LinkView[] =>
  assignmentTypes(from.model)
    .filter(({ parentCount }) => parentCount.fewest === 0)
    .map((type) => linkTo(from, type, given))

/** What each kind of assignment is called, whether it needs a parent or not. */
export const kindsOfAssignment = ({ model, language }: From): readonly string[] =>
  assignmentTypes(model).map(({ label }) => inLanguage(label, language, model.languages))

/** Assignments and activities that may lie under a node of a type. */
export const givenUnder = (from: From, node: { readonly id: string; readonly type: string }) =>
  assignmentTypes(from.model)
    .filter(({ parents }) => parents.includes(node.type))
    .map((type) => linkTo(from, type, { under: node.id }))
