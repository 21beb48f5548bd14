// publiccode.yml has what its standard (version 0.4) asks for, within its limits.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { ROOT } from '../../tools/findings.ts'

const described = z.strictObject({
  shortDescription: z.string().max(150),
  longDescription: z.string().min(150).max(10_000),
  features: z.array(z.string()).min(1),
})

const standard = z.strictObject({
  publiccodeYmlVersion: z.literal('0.4'),
  name: z.string(),
  url: z.url(),
  platforms: z.array(z.string()).min(1),
  categories: z.array(z.string()).min(1),
  developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
  softwareType: z.literal('standalone/web'),
  softwareVersion: z.string().optional(),
  releaseDate: z.iso.date().optional(),
  intendedAudience: z.strictObject({
    scope: z.array(z.string()),
    countries: z.array(z.string().regex(/^[a-z]{2}$/)),
  }),
  description: z.record(z.string(), described),
  legal: z.strictObject({ license: z.string() }),
  maintenance: z.union([
    z.strictObject({ type: z.literal('none') }),
    z.strictObject({
      type: z.enum(['internal', 'community']),
      contacts: z.array(z.looseObject({ name: z.string() })).min(1),
    }),
  ]),
  localisation: z.strictObject({
    localisationReady: z.boolean(),
    availableLanguages: z.array(z.string()).min(1),
  }),
  dependsOn: z.looseObject({}),
})

const FILE = parse(readFileSync(join(ROOT, 'publiccode.yml'), 'utf8'))

test('every key that the standard asks for is there, and none that it does not know', () => {
  expect(standard.parse(FILE).description).toHaveProperty('sv')
})

test('it says of licence and languages what the program does', () => {
  const { license } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  expect(FILE.legal.license).toBe(license)
  expect(FILE.localisation.availableLanguages).toEqual(Object.keys(FILE.description))
})
