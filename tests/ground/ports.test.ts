// Test files run two at a time, so no two may serve at one port.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const FOLDER = fileURLToPath(new URL('../e2e/', import.meta.url))
const SERVES_AT = /demoInBrowser\((\d+)|\bPORT = (\d+)|livingIn\('[^']+', (\d+)/

const portIn = (file: string): string | undefined =>
  SERVES_AT.exec(readFileSync(FOLDER + file, 'utf8'))
    ?.slice(1)
    .find((port) => port !== undefined)

test('each file of the end to end tests that serves at a port has one of its own', () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  const ports = files.filter((file) => file.endsWith('.test.ts')).map(portIn)
  const taken = ports.filter((port) => port !== undefined)
  expect(taken.length).toBeGreaterThan(10)
  expect(taken.filter((port, at) => taken.indexOf(port) !== at)).toEqual([])
})
