// A model's file that builds on another, made into one that stands alone.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readModel } from './parse.ts'
import { wholeText } from './whole-text.ts'

const SHIPPED = [
  'dorotea/model.yaml',
  'exempel/model.yaml',
  'exempel/model-2024.yaml',
  'kalmar/model.yaml',
  'kumla/model.yaml',
  'lindesberg/model.yaml',
  'starter/model.yaml',
  'stockholm-ils/model.yaml',
].map((name) => `models/${name}`)
const files = new Map(SHIPPED.map((path) => [path, readFileSync(path, 'utf8')]))

const textOf = (read: ReturnType<typeof readModel>) =>
  'refusals' in read ? read.refusals : read.text

describe.each(SHIPPED)('%s as one file', (path) => {
  test('says the same as it does with what it builds on', () => {
    const whole = wholeText(files, path)
    const alone = readModel(new Map([['model.yaml', whole]]), 'model.yaml')
    const { extends: _, ...meant } = textOf(readModel(files, path)) as { extends?: string }
    expect(textOf(alone)).toEqual(meant)
  })

  test('is as it is written where it builds on nothing', () => {
    const text = files.get(path) ?? ''
    const whole = wholeText(files, path)
    expect(whole === text).toBe(!text.includes('\nextends:'))
  })
})

test('the comments of both files stand in the one', () => {
  const whole = wholeText(files, 'models/exempel/model.yaml')
  expect(whole).toContain('målen väger olika; i startmodellen räknas bara andelen')
  expect(whole).toContain('räknas inte in i andelar, men visas alltid')
})

test('what a program wrote in braces is written as a person would', () => {
  const text = JSON.stringify(
    {
      model: 'a',
      title: { sv: 'En' },
      scales: {
        light: { grades: [{ id: 'g', tone: 'good', label: 'Nått målet som vi har satt' }] },
      },
    },
    null,
    1,
  )
  expect(wholeText(new Map([['m', text]]), 'm')).toBe(
    `model: a
title: { sv: En }
scales: { light: { grades: [{ id: g, tone: good, label: Nått målet som vi har satt }] } }
`,
  )
})
