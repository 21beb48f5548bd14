import { expect, test } from 'vitest'
import { selfContained } from './self-contained.ts'

const DATA = 'data:image/png;base64,AAAA'

test.each([
  [`<image href="${DATA}"/>`, `<image href="${DATA}"/>`, 'its own image'],
  ['<use xlink:href="#a"/>', '<use xlink:href="#a"/>', 'its own part'],
  ['<image href="/srv/data/logo.png"/>', '<image/>', 'a file of the server'],
  ["<image x:href = 'logo.png'/>", '<image/>', 'a file beside it, however it is said'],
  ['<image href="&#47;logo.png"/>', '<image/>', 'a file whose name is hidden'],
  ['<image href="https://example.se/a.png"/>', '<image/>', 'an address'],
  ['<image href="data:image/svg+xml,%3Csvg/%3E"/>', '<image/>', 'a drawing in the drawing'],
  ['<!DOCTYPE svg [<!ENTITY a "b">]><svg/>', null, 'names that could say anything'],
])('%j is drawn as %j: %s', (svg, drawn, _why) => {
  expect(selfContained(svg)).toBe(drawn)
})
