// The whole model from the file's words to what the engine runs.
import type { Text } from '../organisation/organisation.ts'
import { refuseAssessmentCycles } from './assessment-cycle.ts'
import { refuseMembers } from './check-members.ts'
import { compileDocuments } from './compile-documents.ts'
import { compileRounds, refuseRoundsTwice } from './compile-round.ts'
import { compileRule, referRuleGrades } from './compile-rule.ts'
import { compileType } from './compile-type.ts'
import {
  type Compiling,
  idsOf,
  numberAt,
  optionalText,
  refer,
  textOf,
  validAt,
} from './compiling.ts'
import type { ModelText } from './language.ts'
import type { Grade, Model, Scale, Seldom } from './model.ts'
import type { Path } from './refusal.ts'

type ScaleText = NonNullable<ModelText['scales']>[string]
type GradeText = ScaleText['grades'][number]

const compileGrade = (compiling: Compiling, text: GradeText, path: Path): Grade => {
  const words = (first: GradeText['label'], second: GradeText['label']): Text =>
    textOf(first ?? text.label ?? second ?? text.id)
  const points =
    text.points === undefined ? undefined : numberAt(compiling, text.points, [...path, 'points'])
  return {
    id: text.id,
    tone: text.tone,
    ...(text.sign === undefined ? {} : { sign: text.sign }),
    ...(points === undefined ? {} : { points }),
    counts: text.counts ?? true,
    requires: text.requires ?? [],
    words: {
      forecast: words(text.forecast, text.outcome),
      outcome: words(text.outcome, text.forecast),
    },
    ...optionalText('note', text.note),
  }
}

const refuseDuplicates = (compiling: Compiling, ids: readonly string[], path: Path): void => {
  for (const [index, id] of ids.entries()) {
    const first = ids.indexOf(id)
    if (first < index) {
      const firstOn = [...path, first, 'id']
      compiling.refuse([...path, index, 'id'], { refused: 'duplicateId', id, firstOn })
    }
  }
}

const compileScale = (compiling: Compiling, id: string, text: ScaleText): Scale => {
  const path = ['scales', id, 'grades']
  refuseDuplicates(
    compiling,
    text.grades.map((grade) => grade.id),
    path,
  )
  return {
    id,
    ...optionalText('label', text.label),
    ordered: text.ordered ?? true,
    grades: text.grades.map((grade, index) => compileGrade(compiling, grade, [...path, index])),
    ...optionalText('note', text.note),
  }
}

const compileSeldom = (text: ModelText['seldom']): Seldom => {
  if (text === undefined) return { is: 'missing' }
  return typeof text === 'string'
    ? { is: text }
    : { is: 'carry', atMostYears: text.carry.atMostYears }
}

const compileVerdicts = (compiling: Compiling): Model['verdicts'] =>
  Object.entries(compiling.text.verdicts ?? {}).map(([id, text]) => {
    const path = ['verdicts', id]
    const { rules, scales } = compiling.text
    refer(compiling, 'scale', text.scale, idsOf(scales), [...path, 'scale'])
    const judged = text.rule === 'judgement'
    if (!judged) refer(compiling, 'rule', text.rule, idsOf(rules), [...path, 'rule'])
    const of = rules?.[text.rule]?.of
    if (of === 'measure') {
      const fault = { refused: 'ruleOfWrongKind', rule: text.rule, of, needed: 'node' } as const
      compiling.refuse([...path, 'rule'], fault)
    }
    return {
      id,
      label: textOf(text.label),
      scale: text.scale,
      ...(judged ? {} : { rule: text.rule }),
      ...(text.by === undefined ? {} : { by: text.by }),
      ...(text.soundEconomy === undefined ? {} : { soundEconomy: text.soundEconomy }),
      ...optionalText('note', text.note),
    }
  })

/** The scales each rule is used with, by its assessments and verdicts. */
const scalesOfRules = (text: ModelText): ReadonlyMap<string, readonly string[]> => {
  const uses = [
    ...Object.values(text.types ?? {}).flatMap((type) =>
      Object.values(type.assessments ?? {}).flatMap(({ rule, perMeasure, scale }) => [
        { rule, scale },
        { rule: perMeasure, scale },
      ]),
    ),
    ...Object.values(text.verdicts ?? {}).map(({ rule, scale }) => ({ rule, scale })),
  ]
  const found = new Map<string, string[]>()
  for (const { rule, scale } of uses) {
    if (rule !== undefined) found.set(rule, [...(found.get(rule) ?? []), scale])
  }
  return found
}

const adoptedOf = ({
  by,
  why,
  ...said
}: NonNullable<ModelText['adopted']>): NonNullable<Model['adopted']> => ({
  ...said,
  by: textOf(by),
  ...optionalText('why', why),
})

const municipalityOf = ({
  name,
  contact,
  ...said
}: NonNullable<ModelText['municipality']>): NonNullable<Model['municipality']> => ({
  ...said,
  name: textOf(name),
  ...(contact === undefined ? {} : { contact: { ...contact, office: textOf(contact.office) } }),
})

const compileHead = (compiling: Compiling) => {
  const { text } = compiling
  const { municipality, adopted, valid } = text
  return {
    id: text.model,
    title: textOf(text.title),
    ...(municipality === undefined ? {} : { municipality: municipalityOf(municipality) }),
    ...(adopted === undefined ? {} : { adopted: adoptedOf(adopted) }),
    ...validAt(compiling, valid, []),
    languages: text.languages ?? ['sv'],
    ...optionalText('source', text.source),
    ...optionalText('note', text.note),
  }
}

const mapOf = <From, To>(
  things: { readonly [id: string]: From } | undefined,
  compile: (id: string, from: From) => To,
): ReadonlyMap<string, To> =>
  new Map(Object.entries(things ?? {}).map(([id, from]) => [id, compile(id, from)]))

/**
 * Compiles a parsed model. Every fault is told to `refuse`; the model that comes back is to be used
 * only when none was.
 */
export const compileModel = (compiling: Compiling): Model => {
  const { text } = compiling
  refuseRoundsTwice(compiling)
  const scales = scalesOfRules(text)
  for (const rule of idsOf(text.rules)) referRuleGrades(compiling, rule, scales.get(rule) ?? [])
  refuseAssessmentCycles(compiling)
  refuseMembers(compiling)
  return {
    ...compileHead(compiling),
    scales: mapOf(text.scales, (id, one) => compileScale(compiling, id, one)),
    types: mapOf(text.types, (id, one) => compileType(compiling, id, one)),
    rules: mapOf(text.rules, (id, one) => compileRule(compiling, id, one)),
    rounds: (text.rounds ?? []).flatMap((one, index) => compileRounds(compiling, one, index)),
    groups: mapOf(text.groups, (_, one) => textOf(one.label)),
    ...(text.tags === undefined ? {} : { tags: mapOf(text.tags, (_, one) => textOf(one.label)) }),
    seldom: compileSeldom(text.seldom),
    ceilings: text.ceilings ?? {},
    verdicts: compileVerdicts(compiling),
    ...compileDocuments(compiling),
  }
}
