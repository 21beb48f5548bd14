// What is kept of a good example as it is written, and why one is refused.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTable } from '../../../spec/assessment/read-table.ts'
import { acceptExample } from './good-examples.ts'

const ROWS = readTable('../good-examples.csv').map(({ line, cell }) => ({
  line,
  written: { who: cell('who', ''), what: cell('what', ''), link: cell('link', '') },
  answer: cell('answer'),
  why: cell('why'),
}))

describe('spec/good-examples.csv', () => {
  test.each(ROWS)('row $line: $answer, $why', ({ written, answer }) => {
    const accepted = acceptExample(written)
    expect('refused' in accepted ? accepted.refused : 'kept').toBe(answer)
    if (!('refused' in accepted))
      for (const said of Object.values(accepted)) expect(said).toBe(said.trim())
  })
})

test('whatever is kept is an address that a browser opens as a page of the web', () => {
  const schemes = ['https://', 'http://', 'javascript:', 'data:', '//', 'HTTPS://', ' https://', '']
  const links = fc
    .tuple(fc.constantFrom(...schemes), fc.webPath(), fc.string())
    .map(([scheme, path, more]) => `${scheme}sater.se${path}${more}`)
  fc.assert(
    fc.property(links, (link) => {
      const accepted = acceptExample({ who: 'Säter', what: 'Läxhjälp', link })
      if ('refused' in accepted || accepted.link === '') return
      expect(['http:', 'https:']).toContain(new URL(accepted.link, 'app:').protocol)
      expect(acceptExample(accepted)).toEqual(accepted)
    }),
  )
})
