// Which texts a goal can be written about in a round.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readVersions } from './read-versions.ts'
import { askedTexts } from './written-texts.ts'

const asked = (municipality: string, type: string) => {
  const filesOf = (model: string) =>
    readdirSync(`models/${model}`).map(
      (name) => [`${model}/${name}`, readFileSync(`models/${model}/${name}`, 'utf8')] as const,
    )
  const files = new Map([...filesOf(municipality), ...filesOf('starter')])
  const read = readVersions(files, `${municipality}/chain.yaml`)
  if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
  const [version] = read.versions
  if (version === undefined) throw new Error('no version')
  const node = [...version.chain.nodes.values()].find((one) => one.type === type)
  if (node === undefined) throw new Error(`no ${type}`)
  return askedTexts(version.model, node).map(({ field, needed }) => `${field}${needed ? '!' : ''}`)
}

test('a goal that is assessed has an analysis and a comment, whatever its model says', () => {
  expect(asked('kumla', 'strategic')).toEqual(['analysis', 'comment'])
})

test('a goal that can be grey has a motivation, where the grade demands one', () => {
  expect(asked('dorotea', 'goal')).toEqual(['analysis', 'comment', 'motivation'])
})

test('a text the model demands in each round is asked for there, and once', () => {
  expect(asked('exempel', 'goal')).toEqual(['analysis!', 'comment', 'motivation'])
})

test('what must always be there is the goal’s own, and is not written in a round', () => {
  const texts = asked('lindesberg', 'mission')
  expect(texts).not.toContain('why')
  expect(texts).toContain('analysis')
})
