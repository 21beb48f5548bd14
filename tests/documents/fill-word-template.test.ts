// A report in a municipality's own Word template: what the template says stays, in its styles.
import { describe, expect, test } from 'vitest'
import { fillWordTemplate } from '../../src/render/documents/fill-word-template.ts'
import { readParts } from '../../src/render/documents/word-parts.ts'
import { decidedReport, draftReport, runs } from './example-report.ts'
import { wordTemplate } from './word-template.ts'

const filled = async (place = '{{innehåll}}', report = decidedReport()) => {
  const made = await fillWordTemplate(await wordTemplate(place), report)
  if ('refused' in made) throw new Error(JSON.stringify(made))
  const parts = await readParts(made.word)
  return (path: string): string => parts?.get(path)?.toString() ?? ''
}

const textOf = (xml: string): string => xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '')

describe('a template filled in', () => {
  const made = filled()

  test('keeps its own text, with what it asks for', async () => {
    const lines = textOf((await made)('word/document.xml')).split('\n')
    expect(lines.slice(0, 3)).toEqual([
      'Delårsrapport 2026 för Exempelstads kommun',
      'Dnr KS 2026/0415, {{okänd}}',
      'Mallens egen punkt',
    ])
    expect(lines.filter((line) => line !== '').at(-1)).toBe('Kommunens adress')
    expect(textOf((await made)('word/header1.xml'))).toContain('§ 88')
  })

  test('has the report in the template’s styles, found by name, and brings those that it lacks', async () => {
    const document = (await made)('word/document.xml')
    const styles = (await made)('word/styles.xml')
    expect(document.match(/<w:pStyle w:val="Rubrik1"\/>/g)).toHaveLength(4)
    expect(document).not.toContain('w:val="Heading1"')
    expect(document).toContain('<w:pStyle w:val="QuoteReport"/>')
    expect(styles).toContain('w:styleId="QuoteReport"')
    expect(styles.match(/w:name w:val="heading 1"/gi)).toHaveLength(1)
    expect(styles.match(/w:default="1"/g)).toHaveLength(1)
    const said = [...document.matchAll(/<w:(?:p|r)Style w:val="([^"]*)"/g)].map(([, id]) => id)
    expect([...new Set(said)].filter((id) => !styles.includes(`w:styleId="${id}"`))).toEqual([])
  })

  test('keeps its own lists, and numbers the report’s after them', async () => {
    const document = (await made)('word/document.xml')
    const numbering = (await made)('word/numbering.xml')
    const lists = [...document.matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id)
    expect(lists[0]).toBe('3')
    expect(lists.slice(1)).not.toContain('3')
    for (const id of lists) expect(numbering).toContain(`<w:num w:numId="${id}"`)
  })

  test('has all that the text points at', async () => {
    const part = await made
    const document = part('word/document.xml')
    const related = part('word/_rels/document.xml.rels')
    const ids = [...document.matchAll(/ r:(?:id|embed)="([^"]*)"/g)].map(([, id]) => id)
    expect(ids.length).toBeGreaterThan(2)
    for (const id of ids) expect(related).toContain(`Id="${id}"`)
    expect(part('word/footnotes.xml')).toContain('Kommunallagen 11 kap. 6 §')
    expect(part('[Content_Types].xml')).toContain('Extension="png"')
  })

  test('has tables as wide as the template’s text', async () => {
    const document = (await made)('word/document.xml')
    expect([...document.matchAll(/<w:tblW [^>]*w:w="(\d+)"/g)].map(([, wide]) => wide)).toEqual(
      Array.from({ length: 3 }, () => '7906'),
    )
  })

  test('a text that looks like a place is text', async () => {
    const blocks = [{ is: 'paragraph', runs: runs('Se {{titel}} och {{innehåll}}.') }] as const
    const part = await filled('{{innehåll}}', draftReport({ blocks }))
    expect(textOf(part('word/document.xml'))).toContain('Se {{titel}} och {{innehåll}}.')
  })
})

test.each([
  ['noPlace', async () => wordTemplate('Här skulle rapporten stå')],
  ['notWord', async () => Buffer.from('{{innehåll}}')],
] as const)('%s', async (refused, template) => {
  expect(await fillWordTemplate(await template(), draftReport())).toEqual({ refused })
})
