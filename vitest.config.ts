// Where the tests are: those of one part at a time, and those of the whole system in a browser.
import { defineConfig } from 'vitest/config'

const SECOND = 1000

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'node_modules/**'],
          setupFiles: ['tests/drawn-the-same.ts'],
          // NOTE the first start of an embedded database takes three seconds on a small machine.
          testTimeout: 30 * SECOND,
          hookTimeout: 60 * SECOND,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.{ts,tsx}'],
          // NOTE each file has a demonstration and a browser of its own, at a port of its own.
          maxWorkers: 2,
          testTimeout: 300 * SECOND,
          hookTimeout: 180 * SECOND,
          // NOTE what is asked for again and again is awaited as long as the browser awaits an element.
          expect: { poll: { timeout: 30 * SECOND } },
        },
      },
    ],
  },
})
