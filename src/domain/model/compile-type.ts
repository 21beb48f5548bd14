// From a node type in the file to the type the engine knows: parents, limits, assessments, fields.

import { roundIds, roundsNamed } from './compile-round.ts'
import { compileUnder } from './compile-selection.ts'
import {
  type Compiling,
  gradeNames,
  idsOf,
  optionalText,
  parentCountOf,
  refer,
  textOf,
  validAt,
} from './compiling.ts'
import type { NodeTypeText } from './language-types.ts'
import type { Assessment, Field, LinkType, NodeType, Shape } from './model.ts'
import type { Path } from './refusal.ts'

type AssessmentText = NonNullable<NodeTypeText['assessments']>[string]

/** The word that stands where a rule would: a person decides without suggestion. */
export const JUDGEMENT = 'judgement'

const referRule = (compiling: Compiling, text: AssessmentText, path: Path): void => {
  const { rules } = compiling.text
  if (text.rule !== undefined) {
    refer(compiling, 'rule', text.rule, [...idsOf(rules), JUDGEMENT], [...path, 'rule'])
  }
  if (text.perMeasure === undefined) return
  const at = [...path, 'perMeasure']
  refer(compiling, 'rule', text.perMeasure, idsOf(rules), at)
  const found = rules?.[text.perMeasure]
  if (found !== undefined && found.of !== 'measure') {
    compiling.refuse(at, {
      refused: 'ruleOfWrongKind',
      rule: text.perMeasure,
      of: found.of,
      needed: 'measure',
    })
  }
}

const compileAssessment = (
  compiling: Compiling,
  id: string,
  text: AssessmentText,
  path: Path,
): Assessment => {
  refer(compiling, 'scale', text.scale, idsOf(compiling.text.scales), [...path, 'scale'])
  referRule(compiling, text, path)
  const rounds = (compiling.text.rounds ?? []).flatMap((one) => [
    ...new Set([one.id, ...roundIds(one)]),
  ])
  for (const [index, round] of (text.rounds ?? []).entries()) {
    refer(compiling, 'round', round, rounds, [...path, 'rounds', index])
  }
  if (compiling.text.scales?.[text.scale] !== undefined) {
    for (const [index, grade] of (text.onlyWhenDue ?? []).entries()) {
      const valid = gradeNames(compiling.text, [text.scale])
      refer(compiling, 'grade', grade, valid, [...path, 'onlyWhenDue', index])
    }
  }
  return {
    id,
    scale: text.scale,
    ...(text.rule === undefined || text.rule === JUDGEMENT ? {} : { rule: text.rule }),
    ...(text.perMeasure === undefined ? {} : { perMeasure: text.perMeasure }),
    ...(text.rounds === undefined ? {} : { rounds: roundsNamed(compiling.text, text.rounds) }),
    ...(text.by === undefined ? {} : { by: text.by }),
    onlyWhenDue: text.onlyWhenDue ?? [],
    ...(text.soundEconomy === undefined ? {} : { soundEconomy: text.soundEconomy }),
    ...optionalText('label', text.label),
    ...optionalText('note', text.note),
  }
}

const compileField = (id: string, text: NonNullable<NodeTypeText['fields']>[string]): Field => ({
  id,
  label: textOf(text.label),
  kind: text.kind,
  ...optionalText('unitWord', text.unitWord),
  required: text.required ?? 'never',
  ...(text.choices === undefined ? {} : { choices: text.choices }),
})

const compileLink = (
  compiling: Compiling,
  id: string,
  text: NonNullable<NodeTypeText['links']>[string],
  path: Path,
): LinkType => {
  if (text.to !== 'bodies') {
    for (const [index, type] of text.to.entries()) {
      refer(compiling, 'type', type, idsOf(compiling.text.types), [...path, 'to', index])
    }
  }
  return {
    id,
    label: textOf(text.label),
    to: text.to,
    parts: text.parts ?? [],
    everyone: text.everyone ?? false,
    external: text.external ?? false,
  }
}

const compileShape = (
  compiling: Compiling,
  text: NonNullable<NodeTypeText['shape']>[number],
  path: Path,
): Shape => {
  const types = idsOf(compiling.text.types)
  refer(compiling, 'type', text.parents?.type, types, [...path, 'parents', 'type'])
  refer(compiling, 'type', text.children?.type, types, [...path, 'children', 'type'])
  const { level, why, parents, children, measures, perOwner } = text
  const { under: _under, notUnder: _notUnder, ...plainParents } = parents ?? {}
  const { under: _below, notUnder: _notBelow, ...plainChildren } = children ?? {}
  const inParents = compileUnder(compiling, parents ?? {}, [...path, 'parents'])
  const inChildren = compileUnder(compiling, children ?? {}, [...path, 'children'])
  return {
    level: level ?? 'error',
    ...(parents && { parents: { ...plainParents, ...inParents } }),
    ...(children && { children: { ...plainChildren, ...inChildren } }),
    ...(measures && { measures }),
    ...(perOwner && { perOwner }),
    ...compileUnder(compiling, text, path),
    ...optionalText('why', why),
  }
}

const compileMeasures = (text: NodeTypeText) => {
  const sort = text.sort ?? 'goal'
  const measurable = text.measurable ?? sort === 'goal'
  return {
    sort,
    measurable,
    measuresNeeded: text.measures?.needed ?? false,
    // Indicators on a goal that is not measurable by design only show the direction.
    measureRole: text.measures?.role ?? (measurable ? 'decides' : 'indicates'),
  } as const
}

export const compileType = (compiling: Compiling, id: string, text: NodeTypeText): NodeType => {
  const path = ['types', id]
  for (const [index, parent] of (text.parents ?? []).entries()) {
    refer(compiling, 'type', parent, idsOf(compiling.text.types), [...path, 'parents', index])
  }
  for (const [index, held] of (text.holds ?? []).entries()) {
    refer(compiling, 'type', held, idsOf(compiling.text.types), [...path, 'holds', index])
  }
  const { valid, retired, holds } = text
  return {
    id,
    label: textOf(text.label),
    ...optionalText('plural', text.plural),
    parents: text.parents ?? [],
    parentCount: parentCountOf(id, text),
    owner: text.owner ?? [],
    decidedBy: text.decidedBy ?? [],
    ...compileMeasures(text),
    needs: text.needs ?? [],
    limits: Object.entries(text.limits ?? {}).map(([limit, { label, needed }]) => ({
      id: limit,
      label: textOf(label),
      needed: needed ?? false,
    })),
    assessments: Object.entries(text.assessments ?? {}).map(([name, one]) =>
      compileAssessment(compiling, name, one, [...path, 'assessments', name]),
    ),
    fields: Object.entries(text.fields ?? {}).map(([name, one]) => compileField(name, one)),
    links: Object.entries(text.links ?? {}).map(([name, one]) =>
      compileLink(compiling, name, one, [...path, 'links', name]),
    ),
    ...(holds === undefined ? {} : { holds }),
    shape: (text.shape ?? []).map((one, index) =>
      compileShape(compiling, one, [...path, 'shape', index]),
    ),
    ...validAt(compiling, valid, path),
    ...(retired === undefined
      ? {}
      : { retired: { on: retired.on, ...optionalText('why', retired.why) } }),
    ...optionalText('note', text.note),
  }
}
