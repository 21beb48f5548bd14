// Whose turn it is in a question, and who may settle it.
import { describe, expect, test } from 'vitest'
import { type Remark, remarkFault, threadsOf } from './remarks.ts'

const say = (author: string, more: Partial<Remark> = {}): Remark => ({
  remarkId: `${author}-${more.threadId ?? 'first'}`,
  threadId: 'q',
  to: null,
  author,
  settles: false,
  ...more,
})
const QUESTION = say('kim', { to: 'lo' })

describe('a question', () => {
  test.each<[readonly Remark[], string | null, string]>([
    [[QUESTION], 'lo', 'who was asked'],
    [[QUESTION, say('lo')], 'kim', 'who asked, since it is answered'],
    [[QUESTION, say('alex')], 'kim', 'who asked, also where another answered'],
    [[QUESTION, say('lo'), say('kim')], 'lo', 'who was asked, since it is asked on'],
    [[QUESTION, say('lo'), say('kim', { settles: true })], null, 'nobody: it is settled'],
    [
      [QUESTION, say('kim', { settles: true }), say('lo')],
      'kim',
      'who asked: it was taken up again',
    ],
    [[say('kim'), say('lo')], null, 'nobody: it is a comment'],
  ])('%#: waits for %s', (remarks, waitsFor, _why) =>
    expect(threadsOf(remarks).map((one) => one.waitsFor)).toEqual([waitsFor]),
  )

  test('stands under the one begun later', () =>
    expect(
      threadsOf([say('kim', { threadId: 'a' }), say('lo', { threadId: 'b' })]).map(
        ({ first }) => first.author,
      ),
    ).toEqual(['lo', 'kim']))
})

describe('something said', () => {
  const [thread] = threadsOf([QUESTION])
  test.each([
    [thread, 'lo', ' ', false, 'remarkEmpty', 'blanks say nothing'],
    [undefined, 'lo', 'Ja', false, 'remarkGone', 'there is no such question here'],
    [thread, 'alex', 'Ja', false, null, 'everybody may answer'],
    [thread, 'alex', 'Klart', true, 'settlesForAnother', 'neither asked nor was asked'],
    [thread, 'lo', 'Klart', true, null, 'was asked'],
    [thread, 'kim', 'Tack', true, null, 'asked'],
    [null, 'alex', 'Varför?', false, null, 'a new one'],
  ] as const)('%#', (of, author, body, settles, refused, _why) =>
    expect(remarkFault(of, { author, body, settles })?.refused ?? null).toBe(refused),
  )
})
