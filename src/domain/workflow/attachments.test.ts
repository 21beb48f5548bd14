// Which files may be attached: what a name says and what the content is must agree.
import { describe, expect, test } from 'vitest'
import {
  type Attachment,
  acceptFile,
  attachedIn,
  type Contents,
  cleanFileName,
  descriptionFault,
} from './attachments.ts'

const MOST = 1000

describe('a file that comes in', () => {
  const CASES: [string, Contents, number, string, string][] = [
    ['Bilaga 1.pdf', 'pdf', 10, 'pdf', 'name and content agree'],
    ['bilaga.PDF', 'pdf', 10, 'pdf', 'an ending may be written in capitals'],
    ['foto.jpeg', 'jpg', 10, 'jpg', 'a kind may have more than one ending'],
    ['tabell.csv', 'text', 10, 'csv', 'text carries no mark of its own: the name says which'],
    ['läs.txt', 'text', 10, 'txt', 'as above'],
    ['bilaga.pdf', 'pdf', MOST, 'pdf', 'the limit itself is allowed'],
    ['bilaga.pdf', 'pdf', MOST + 1, 'fileTooLarge', 'one byte more is not'],
    ['bilaga.pdf', 'pdf', 0, 'fileEmpty', 'nothing is no file'],
    ['bilaga.exe', 'unknown', 10, 'fileNotAllowed', 'the list is short'],
    ['bilaga', 'pdf', 10, 'fileNotAllowed', 'without an ending nobody knows what opens it'],
    ['sida.html', 'text', 10, 'fileNotAllowed', 'a page could run scripts'],
    ['bild.svg', 'text', 10, 'fileNotAllowed', 'as could a drawing'],
    ['makro.docm', 'unknown', 10, 'fileNotAllowed', 'a document with macros is another kind'],
    ['bilaga.pdf', 'png', 10, 'fileIsAnother', 'the content is another kind'],
    ['bilaga.pdf', 'text', 10, 'fileIsAnother', 'text is no PDF'],
    ['tabell.csv', 'xlsx', 10, 'fileIsAnother', 'a workbook is no text'],
    ['bilaga.docx', 'unknown', 10, 'fileIsAnother', 'any ZIP is no document'],
    ['..', 'pdf', 10, 'fileUnnamed', 'dots are no name'],
    ['', 'pdf', 10, 'fileUnnamed', 'nor is nothing'],
  ]
  test.each(CASES)('«%s» that is %s of %i bytes: %s, since %s', (name, contents, bytes, said) => {
    const accepted = acceptFile({ name, contents, bytes }, MOST)
    expect('refused' in accepted ? accepted.refused : accepted.kind).toBe(said)
  })
})

test.each([
  ['C:\\Mina dokument\\plan.pdf', 'plan.pdf', 'a path is not part of the name'],
  ['../../etc/passwd.txt', 'passwd.txt', 'nor one that leads elsewhere'],
  ['.dold.pdf', 'dold.pdf', 'a leading dot hides a file'],
  ['fak\u202efdp.exe', 'fakfdp.exe', 'what turns text around would show another ending'],
  ['a\u0000b\n.pdf', 'ab.pdf', 'nothing that is not seen'],
  ['A\u030aret.pdf', 'Året.pdf', 'one letter is one letter'],
  [`${'x'.repeat(300)}.docx`, `${'x'.repeat(195)}.docx`, 'shortened before its ending'],
])('the name %j is kept as %j: %s', (given, kept, _why) => expect(cleanFileName(given)).toBe(kept))

test.each([
  ['png', true, '', 'imageUndescribed', 'who does not see it must be told what it shows'],
  ['png', true, ' ', 'imageUndescribed', 'a space tells nothing'],
  ['png', false, '', null, 'among the staff it may wait'],
  ['png', true, 'Diagram över andelen', null, 'described'],
  ['pdf', true, '', null, 'a document is read by its own means'],
] as const)(
  'a %s shown to citizens: %s, described «%s»: %s, since %s',
  (kind, isPublic, description, said, _why) =>
    expect(descriptionFault({ name: 'x', kind }, { description, isPublic })?.refused ?? null).toBe(
      said,
    ),
)

test('a node’s files in a round are those of the round, and those that always belong to it', () => {
  const file = (id: string, about: Attachment['about']): Attachment => ({
    ...{ id, about, name: id, kind: 'pdf', bytes: 1, sha256: id },
    ...{ description: '', isPublic: false, person: 'Anna', attachedAt: '' },
  })
  const of = (node: string, round: string | null, field: string | null = null) =>
    ({ sort: 'node', id: node, round, field }) as const
  const files = [
    file('alltid', of('a', null)),
    file('här', of('a', 'helår-2026')),
    file('text', of('a', 'helår-2026', 'analysis')),
    file('annan', of('a', 'delår-2026')),
    file('granne', of('b', null)),
    file('version', { sort: 'version', id: 'a' }),
  ]
  expect(attachedIn(files, 'a', 'helår-2026').map(({ id }) => id)).toEqual([
    'alltid',
    'här',
    'text',
  ])
})
