import { expect, test } from 'vitest'
import { linkOf } from './link-of.ts'

test.each([
  ['https://example.se/mål?a=1', { web: 'https://example.se/m%C3%A5l?a=1' }, 'the web'],
  ['mailto:kommun@example.se', { web: 'mailto:kommun@example.se' }, 'mail'],
  ['#ekonomi', { block: 'ekonomi' }, 'a block of the same report'],
  ['javascript:alert(1)', null, 'a document runs nothing'],
  ['file:///etc/passwd', null, 'nor does it reach whoever reads it'],
  ['/mal/3', null, 'a document lies nowhere, so nothing is beside it'],
  [undefined, null, 'no link'],
])('%j leads to %j: %s', (href, leads, _why) => {
  expect(linkOf(href)).toEqual(leads)
})
