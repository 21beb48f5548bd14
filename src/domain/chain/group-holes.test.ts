// Groups that fall through a rule: spec/assessment/group-holes.csv, one rule a row.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readTable } from '../../../spec/assessment/read-table.ts'
import { readModel } from '../model/parse.ts'
import { groupsFallingThrough } from './group-holes.ts'

const FILE = 'group-holes.model.yaml'
const text = readFileSync(new URL(`../../../spec/assessment/${FILE}`, import.meta.url), 'utf8')
const read = readModel(new Map([[FILE, text]]), FILE)
if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
const { model } = read

/** «goal: 2 full 8 none», «untried», or nothing where every group is taken. */
const sayFalling = (name: string): string => {
  const rule = model.rules.get(name)
  if (rule === undefined) throw new Error(`the examples have no rule «${name}»`)
  const found = groupsFallingThrough(model, rule)
  if (found === null) return 'untried'
  return (found?.groups ?? [])
    .map(({ of, tags, members }) => {
      const tagged = tags === undefined ? [] : ['tagged', ...tags.map(({ id }) => id)]
      const names = [...of.map((one) => one.sv), ...tagged].join(' ')
      return `${names}: ${members.map(({ count, grade }) => `${count} ${grade}`).join(' ')}`
    })
    .join(' | ')
}

for (const { cell, line } of readTable('group-holes.csv'))
  test(`${line}: ${cell('rule')} → ${cell('falls', 'nothing')}: ${cell('why')}`, () => {
    expect(sayFalling(cell('rule'))).toBe(cell('falls', ''))
  })
