// `malkedja report`: a round's document as a file, and what is refused.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readParts } from '../../src/render/documents/word-parts.ts'
import { wordTemplate } from '../documents/word-template.ts'
import { malkedja } from './run-malkedja.ts'

const folder = mkdtempSync(join(tmpdir(), 'malkedja-report-'))
afterAll(() => rmSync(folder, { recursive: true }))

const report = (...args: readonly string[]) =>
  malkedja(['report', 'models/dorotea', '--round', 'delår-2026', ...args])

describe('a report written to a file', () => {
  test('is a whole page where the name ends in .html', async () => {
    const file = join(folder, 'delår.html')
    const { code, out } = await report('--out', file)
    expect(out).toContain('Delårsrapport 2026')
    expect(code).toBe(0)
    expect(readFileSync(file, 'utf8')).toContain('<h1>Delårsrapport 2026</h1>')
  })

  test('is a PDF where it ends in .pdf', async () => {
    const file = join(folder, 'delår.pdf')
    const { code } = await report('--out', file)
    expect(code).toBe(0)
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('is Word in the municipality’s own template', async () => {
    const [file, template] = [join(folder, 'delår.docx'), join(folder, 'mall.docx')]
    writeFileSync(template, await wordTemplate('{{innehåll}}'))
    expect(await report('--out', file, '--template', template)).toMatchObject({ code: 0 })
    const written = (await readParts(readFileSync(file)))?.get('word/document.xml')?.toString()
    expect(written).toContain('Mallens egen punkt')
    expect(written).toContain('Räkenskaper')
  })

  test('is slides where it ends in .pptx', async () => {
    const file = join(folder, 'delår.pptx')
    expect(await report('--out', file)).toMatchObject({ code: 0 })
    const parts = await readParts(readFileSync(file), 'ppt/presentation.xml')
    expect(parts?.get('ppt/slides/slide1.xml')?.toString()).toContain('Delårsrapport 2026')
  })

  test('is refused where the template says nowhere what to do with it', async () => {
    const template = join(folder, 'utan-plats.docx')
    writeFileSync(template, await wordTemplate('Ingenting'))
    const { code, err } = await report('--out', join(folder, 'x.docx'), '--template', template)
    expect(err).toContain('Skriv {{innehåll}} ensamt i ett stycke')
    expect(code).toBe(1)
  })

  test.each([
    ['no file is named', [], 'Valet «--out» måste anges'],
    ['a template is named for a page', ['--out', 'x.html', '--template', 'm.docx'], 'bara Word'],
    [
      'the template is not there',
      ['--out', 'x.docx', '--template', 'm.docx'],
      'm.docx: filen finns inte',
    ],
    ['the format is unknown', ['--out', 'x.odt'], 'x.odt: formatet finns inte'],
    [
      'the document is misspelt',
      ['--out', 'x.html', '--document', 'delårsraport'],
      'Menade du «delårsrapport»?',
    ],
    [
      'a body is named for a document of the whole municipality',
      ['--out', 'x.html', '--document', 'delårsrapport', '--body', 'kommunstyrelsen'],
      'gäller hela kommunen',
    ],
  ] as const)('is refused where %s', async (_why, args, sentence) => {
    const { code, err } = await report(...args)
    expect(err).toContain(sentence)
    expect(code).toBe(1)
    expect(existsSync('x.html')).toBe(false)
  })

  test('is never written over', async () => {
    const file = join(folder, 'fanns.html')
    writeFileSync(file, 'min')
    const { code, err } = await report('--out', file)
    expect(err).toContain('filen finns redan')
    expect(code).toBe(1)
    expect(readFileSync(file, 'utf8')).toBe('min')
  })
})
