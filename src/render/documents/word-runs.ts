// Pieces of a line in Word: text, links, references that Word keeps up to date, footnotes at the foot of the page.
import {
  CarriageReturn,
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  SimpleField,
  TextRun,
} from 'docx'
import type { Run } from '../../domain/documents/prose.ts'
import type { ReportGrade } from '../../domain/reports/report.ts'
import type { ReportWords } from '../../text/report-words-sv.ts'
import { iconOf } from '../../ui/grade-badge.tsx'
import type { IconName } from '../../ui/icons.tsx'
import { linkOf } from './link-of.ts'
import type { Numbered } from './numbered.ts'
import { paperText } from './paper-text.ts'
import { toneColours } from './tones.ts'
import { wordColour } from './word-styles.ts'

export type Writing = {
  readonly words: ReportWords
  /** The text's, in twentieths of a point. */
  readonly width: number
  readonly numbered: ReadonlyMap<string, Numbered>
  /** Filled as footnotes are met, by their number from 1. */
  readonly footnotes: Record<string, { readonly children: readonly Paragraph[] }>
}

/** The bookmark of the block at a place; Word's names are short and plain. */
export const bookmarkAt = (at: number): string => `block_${at}`

/** Text with its line breaks, as one run. */
export const textRun = (text: string, options: Omit<IRunOptions, 'text' | 'children'> = {}) => {
  const lines = paperText(text).split('\n')
  return new TextRun({
    ...options,
    children: lines.flatMap((line, at) => (at === 0 ? [line] : [new CarriageReturn(), line])),
  })
}

const nested = (runs: readonly Run[]): readonly Run[] =>
  runs.flatMap((run): readonly Run[] =>
    run.is === 'footnote'
      ? [{ is: 'text', text: ' (' }, ...nested(run.runs), { is: 'text', text: ')' }]
      : [run],
  )

const footnoteOf = (run: Extract<Run, { is: 'footnote' }>, writing: Writing): ParagraphChild => {
  const number = Object.keys(writing.footnotes).length + 1
  // NOTE Word has no footnote in a footnote: what is said there is said in brackets.
  const children = wordRuns(nested(run.runs), writing)
  writing.footnotes[number] = { children: [new Paragraph({ style: 'FootnoteText', children })] }
  return new FootnoteReferenceRun(number)
}

const referenceTo = (to: string, { numbered, words }: Writing): ParagraphChild => {
  const found = numbered.get(to)
  if (found === undefined) return textRun(words.toNothing)
  const anchor = bookmarkAt(found.at)
  return found.label === null
    ? new InternalHyperlink({ anchor, children: [textRun(found.said, { style: 'Hyperlink' })] })
    : new SimpleField(`REF ${anchor} \\* Lower \\h`, paperText(found.said))
}

const wordRun = (run: Run, writing: Writing): ParagraphChild => {
  if (run.is === 'lineBreak') return new TextRun({ break: 1 })
  if (run.is === 'footnote') return footnoteOf(run, writing)
  if (run.is === 'reference') return referenceTo(run.to, writing)
  const link = linkOf(run.href)
  const lang = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.exec(run.lang ?? '')?.[0]
  const text = textRun(run.text, {
    ...{ bold: run.marks?.includes('strong'), italics: run.marks?.includes('emphasis') },
    ...(lang === undefined ? {} : { language: { value: lang } }),
    ...(link === null ? {} : { style: 'Hyperlink' }),
  })
  if (link === null) return text
  if ('web' in link) return new ExternalHyperlink({ link: link.web, children: [text] })
  const found = writing.numbered.get(link.block)
  return found === undefined
    ? text
    : new InternalHyperlink({ anchor: bookmarkAt(found.at), children: [text] })
}

export const wordRuns = (runs: readonly Run[], writing: Writing): ParagraphChild[] =>
  runs.map((run) => wordRun(run, writing))

// NOTE letters and not drawings, since a cell of Word is edited; each stands in the ordinary typefaces.
const SIGNS: Readonly<Record<IconName, string>> = {
  ...{ check: '✓', exclamation: '!', cross: '✗', dash: '–', question: '?' },
  ...{ up: '↑', down: '↓', upRight: '↗', right: '→', downRight: '↘', chevron: '›' },
}

/** A grade as text: its sign and word. */
export const signedWord = (grade: ReportGrade): string => {
  const icon = iconOf(grade)
  return icon === null ? grade.word : `${SIGNS[icon]} ${grade.word}`
}

/** A grade: sign, word and colour. */
export const gradeRun = (grade: ReportGrade, before = ''): TextRun =>
  textRun(`${before}${signedWord(grade)}`, {
    ...{ bold: true, color: wordColour(toneColours(grade.tone).ink) },
  })
