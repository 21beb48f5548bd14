// Which evaluation and part an assignment's text names: as it is written, read back the same.
import { expect, test } from 'vitest'
import { sourcesIn, writtenSource } from './gap-source.ts'

test.each([
  [
    { sv: 'Från utvärderingen «Vår» (kompass-2026/3).' },
    [{ evaluation: 'kompass-2026', part: '3' }],
  ],
  [{ sv: 'Borås (Borås/1.1.a)' }, [{ evaluation: 'Borås', part: '1.1.a' }]],
  [
    { sv: '(a/1) och (b/2), (a/1)', en: '(a/1)' },
    [
      { evaluation: 'a', part: '1' },
      { evaluation: 'b', part: '2' },
    ],
  ],
  [{ sv: 'Och/eller (se bilagan), (a/ b), (a/b/c)' }, []],
  [undefined, []],
])('%j names %j', (text, sources) => {
  expect(sourcesIn(text)).toEqual(sources)
})

test('what is written is read back', () => {
  const source = { evaluation: 'skolkompassen-ks-2026', part: '4.2' }
  expect(sourcesIn({ sv: `Se ${writtenSource(source)}.` })).toEqual([source])
})
