// A small municipality with something in every table, written as the program writes it.

import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { DocumentPart } from '../../src/domain/documents/document.ts'
import { NO_HOUSE } from '../../src/domain/reports/house-settings.ts'
import type { AttachedTo } from '../../src/domain/workflow/attachments.ts'
import { addAccount, saveAccount } from '../../src/store/accounts.ts'
import { actAs } from '../../src/store/acting-as.ts'
import { nameAssignee } from '../../src/store/assignees.ts'
import { saveStep } from '../../src/store/assignment-steps.ts'
import {
  addAttachment,
  freezeAttachments,
  readAttachment,
  removeAttachment,
  type StoredAttachment,
} from '../../src/store/attachments.ts'
import { addNote } from '../../src/store/auditors-notes.ts'
import { deliverVerdict, saveDraftVerdict } from '../../src/store/auditors-verdicts.ts'
import {
  addBasisLine,
  basisLinesOf,
  changeBasisLine,
  withdrawBasisLine,
} from '../../src/store/basis-lines.ts'
import { makeFeed } from '../../src/store/calendar-feeds.ts'
import { saveEdit } from '../../src/store/chain-edits.ts'
import { importChain } from '../../src/store/chains.ts'
import { addQuestion, readQuestions, settleQuestion } from '../../src/store/citizen-questions.ts'
import { correctDecision, decisionsInForce, saveDecision } from '../../src/store/decisions.ts'
import { addDelegation } from '../../src/store/delegations.ts'
import {
  addDisposal,
  carryOutDisposal,
  countListed,
  listedFor,
  sumOfListed,
  takeBackDisposal,
} from '../../src/store/disposals.ts'
import { beginEdition } from '../../src/store/document-editions.ts'
import { addDocument, changeParts, standingParts } from '../../src/store/documents.ts'
import { saveLine } from '../../src/store/evaluation-lines.ts'
import { keepOwnNote } from '../../src/store/evaluation-notes.ts'
import { addEvaluation, closeEvaluationRow } from '../../src/store/evaluations.ts'
import { freezeSnapshot } from '../../src/store/frozen.ts'
import { addFrozenDocument } from '../../src/store/frozen-documents.ts'
import {
  addExample,
  changeExample,
  goodExamplesOf,
  withdrawExample,
} from '../../src/store/good-examples.ts'
import { saveHouse } from '../../src/store/house-templates.ts'
import { makeInvitation } from '../../src/store/invitations.ts'
import { confirmKeyFigure } from '../../src/store/key-figure-confirmations.ts'
import { keepMailChoice } from '../../src/store/mail-choices.ts'
import { addDigests } from '../../src/store/mail-jobs.ts'
import { beginDraft } from '../../src/store/model-drafts.ts'
import { modelVersions, saveModel, withdrawModel } from '../../src/store/models.ts'
import { noteDay, notedDays } from '../../src/store/noted-days.ts'
import { addOrderedFile } from '../../src/store/ordered-files.ts'
import { addOrganisation } from '../../src/store/organisations.ts'
import { addComment, holdComment, settleComment } from '../../src/store/part-comments.ts'
import { saveMove } from '../../src/store/part-moves.ts'
import { latestVersions, savePartVersion } from '../../src/store/part-versions.ts'
import { publishSnapshot, withdrawSnapshot } from '../../src/store/publish.ts'
import { recordReading } from '../../src/store/readings.ts'
import { addRemark } from '../../src/store/remarks.ts'
import { setRoom } from '../../src/store/room-standings.ts'
import { setStanding } from '../../src/store/round-standings.ts'
import { startSession } from '../../src/store/sessions.ts'
import { takeImport } from '../../src/store/statistics-taken.ts'
import { keepFile, receiveFile } from '../../src/store/stored-files.ts'
import type { Tx } from '../../src/store/tx.ts'
import { addPasskey, setPassword } from '../../src/store/ways-in.ts'
import {
  addWordTemplate,
  replaceWordTemplate,
  withdrawWordTemplate,
  wordTemplates,
} from '../../src/store/word-templates.ts'
import { fillStatistics } from './filled-statistics.ts'
import { CHAIN, decided, reading, written } from './samples.ts'

const LATE = '2099-01-01T00:00:00Z'
const NOW = '2026-11-23T06:00:00Z'

/** Nobody's: what must never be found in a file that leaves the installation. */
export const SECRET = `$argon2id$v=19$${createHash('sha256').update('lösen').digest('hex')}`

/** A version whose content has been destroyed by decision with its document, and a decision that was taken back. */
const fillDisposals = async (tx: Tx): Promise<void> => {
  const before = '2100-01-01'
  const round = { modelId: 'm', roundId: 'helår-2015', roundEnds: '2015-12-31' }
  const { snapshotId } = await freezeSnapshot(tx, {
    ...round,
    lacks: null,
    why: null,
    restsOn: null,
    body: '{"gammalt":1}',
  })
  const old = { type: 'årsredovisning', title: 'Årsredovisning 2015', round: 'helår-2015' }
  const begun = await addDocument(tx, { ...old, body: null, parts: [] }, 'Anna Å')
  if ('refused' in begun) throw new Error(begun.refused)
  await addFrozenDocument(tx, { document: begun.id, snapshotId, body: '{"gammal":1}' }, 'Anna Å')
  const decision = {
    body: 'Kommunstyrelsen',
    decidedOn: '2026-11-02',
    paragraph: '§ 41',
    reference: null,
    covers: [
      { sort: 'frozenVersions', before },
      { sort: 'documents', before },
    ] as const,
    ground: 'Plan "4"',
  }
  const id = await addDisposal(tx, decision, 'Anna Å')
  const listed = await sumOfListed(tx, id)
  const counts = countListed(await listedFor(tx, id))
  await carryOutDisposal(tx, id, { listed, counts, person: 'Anna Å' })
  const mistaken = await addDisposal(tx, decision, 'Anna Å')
  await takeBackDisposal(tx, mistaken, { reason: 'Fel "dag"', person: 'Anna Å' })
}

const fillRounds = async (tx: Tx): Promise<string> => {
  const frozen = await freezeSnapshot(tx, {
    modelId: 'm',
    roundId: 'helår-2025',
    roundEnds: '2025-12-31',
    lacks: 'Ett bolag har inte "lämnat"',
    why: null,
    restsOn: null,
    body: '{"åäö":"\\u0007","tal":1.10}',
  })
  const { snapshotId } = frozen
  const meeting = { body: 'kf', title: 'Kf', date: '2026-04-20', noticed: '2026-04-10' }
  await publishSnapshot(tx, snapshotId, 'proposed', meeting)
  await saveDecision(tx, decided({ snapshotId }), 0)
  const [recorded] = await decisionsInForce(tx)
  if (recorded === undefined) throw new Error('filled: no decision')
  const { kind, decidedOn, reason, reservations } = recorded
  const anew = { kind, decidedOn, reason, reservations, person: 'Anna Å' }
  await correctDecision(tx, recorded, 'helår-2025', { ...anew, ref: '§ 46', because: 'Fel "§"' })
  await withdrawSnapshot(tx, snapshotId, 'fel siffra')
  await setStanding(tx, 'delår-2026', 'open')
  await setRoom(tx, { roundId: 'delår-2026', bodyId: 'ks', standing: 'open', person: 'Anna Å' })
  const step = { nodeId: 'n', step: 'report', standing: 'open', doneOn: '2026-11-20' }
  const said = {
    body: 'Förstudien är klar',
    status: null,
    reference: 'KS 2026/1',
    person: 'Anna Å',
  }
  await saveStep(tx, { ...step, ...said }, 0)
  const move = { roundId: 'delår-2026', bodyId: 'ks', person: 'Anna Å' }
  const delivered = { deliveredOn: '2026-09-20', reference: 'KS 2026/17' }
  await saveMove(
    tx,
    { ...move, move: 'deliver', stage: 'delivered', reason: null, ...delivered },
    0,
  )
  return snapshotId
}

const fillPeople = async (tx: Tx): Promise<void> => {
  const roles = [{ role: 'controller', unit: null }]
  await saveAccount(tx, { accountId: 'anna', name: 'Anna Å', roles })
  const here = { given: roles, login: 'bo@kumla.example', email: 'bo@kumla.example' }
  await addAccount(tx, { accountId: 'bo', name: 'Bo "B" Ö', roles: [], ...here })
  const days = { first: '2026-07-01', last: '2026-07-31' }
  await nameAssignee(tx, { nodeId: 'n', account: 'anna', basedOn: 0 })
  await addDelegation(tx, { from: 'anna', to: 'bo', roles, ...days })
  const about = { roundId: 'delår-2026', aboutSort: 'node', aboutId: 'öppenhet' } as const
  const asked = { threadId: null, to: 'bo', body: 'Varför?\nSvara', settles: false }
  await addRemark(tx, { ...about, ...asked, person: 'Anna Å' })
  await keepMailChoice(tx, 'anna', 'anna@kumla.example', { language: 'en', reminders: false })
  await addDigests(tx, ['anna'], '2026-11-23', NOW)
  await addOrderedFile(tx, {
    ...{ account: 'anna', sort: 'document', about: 'rapport', title: 'Delårsrapport' },
    ...{ format: 'pdf', language: 'sv', template: null },
  })
}

const fillWorkshop = async (tx: Tx): Promise<void> => {
  const mistaken = { modelId: 'm', validFrom: '2027-01-01', validTo: null, sourceYaml: 'model: m' }
  await saveModel(tx, mistaken)
  const [latest] = await modelVersions(tx)
  if (latest !== undefined) await withdrawModel(tx, latest, 'Fel "paragraf"')
  await beginDraft(tx, {
    title: 'Inför 2028',
    sourceYaml: 'model: [ # halvfärdigt å\n',
    begunFrom: null,
  })
}

const fillAuditing = async (tx: Tx, snapshotId: string): Promise<void> => {
  await actAs(tx, 'auditor')
  const about = { sort: 'node', id: 'öppenhet', round: null }
  await addNote(tx, { about, body: 'Iakttagelse "ett"\n', person: 'Siv Ek' })
  const answers = [{ question: 'purposeful', answer: 'partly', words: 'Delvis "så"' }]
  const verdict = { answers, signed: 'Siv Ek\nBo Ö', on: '2026-04-09', why: '' }
  const delivered = { roundId: 'helår-2025', snapshotId, madeUp: false, person: 'Siv Ek' }
  await deliverVerdict(tx, { ...delivered, ...verdict }, null)
  await saveDraftVerdict(tx, 'delår-2026', { ...verdict, signed: '' }, null)
}

const fillEvaluations = async (tx: Tx): Promise<void> => {
  const head = { title: 'Kompass "ett"', organisation: 'Kommunen', scope: 'whole', year: 2026 }
  const of = { evaluationId: 'kompass-2026', person: 'Anna Å' }
  const framework = { frameworkId: 'liten', frameworkText: 'framework: liten # å\n' }
  const given = { sort: 'points', part: 'A', by: 'self', body: { points: '78,5' } }
  await addEvaluation(tx, { ...of, ...framework, head, bodyId: 'ks', lines: [given] })
  const said = { sort: 'comment', part: '', by: 'self', body: { text: 'Rad ett\n"två"' } }
  await saveLine(tx, of, said, 0)
  await closeEvaluationRow(tx, of.evaluationId, {
    ...{ closedOn: '2026-11-20', why: null, body: { points: [given] }, person: 'Anna Å' },
  })
  await keepOwnNote(tx, { evaluationId: of.evaluationId, part: '', body: 'Bara "mitt"' }, 0)
}

/** Ways in and addresses: of this installation alone. */
const fillWaysIn = async (tx: Tx): Promise<void> => {
  await setPassword(tx, 'bo', SECRET, NOW)
  await addPasskey(tx, {
    passkeyId: 'nyckel',
    accountId: 'bo',
    publicKey: 'cose-nyckel',
    counter: 0,
    transports: ['usb'],
    addedAt: NOW,
    usedAt: null,
  })
  await startSession(tx, 'bo', { now: NOW, endsAt: LATE, lastEndsAt: LATE })
  await makeInvitation(tx, 'anna', LATE)
  await makeFeed(tx, { accountId: 'anna', language: 'sv' })
}

const FILES = [
  { name: 'Protokoll "KS" §45.pdf', kind: 'pdf', content: '%PDF-1.7\n' },
  { name: 'läs.txt', kind: 'txt', content: 'å'.repeat(1_000_000) },
] as const

/** A file of a goal that is frozen, one of a version, and one that was taken away. */
const fillAttachments = async (tx: Tx, files: string, snapshotId: string): Promise<void> => {
  const place = { files, organisationId: tx.organisationId }
  const add = async (
    { name, kind, content }: { name: string; kind: 'pdf' | 'txt'; content: string },
    about: AttachedTo,
  ): Promise<StoredAttachment> => {
    const own = Buffer.from(`${content}${tx.organisationId}${name}`)
    const received = await receiveFile(place, Readable.from([own]), own.length)
    if ('refused' in received) throw new Error(received.refused)
    await keepFile(place, received)
    const { bytes, sha256 } = received
    const said = { description: 'Vad "som" helst', isPublic: true, person: 'Anna Å' }
    const file = { about, name, kind, bytes, sha256, ...said }
    const { id } = await addAttachment(tx, file, 'helår-2025')
    const added = await readAttachment(tx, id)
    if (added === null) throw new Error('it was not added')
    return added
  }
  const [pdf, txt] = FILES
  const ofNode = { sort: 'node', id: 'öppenhet', round: 'helår-2025', field: 'analysis' } as const
  await freezeAttachments(tx, snapshotId, [await add(pdf, ofNode)])
  await add(txt, { sort: 'version', id: snapshotId })
  const gone = await add({ ...txt, name: 'fel.txt' }, { ...ofNode, round: null, field: null })
  await removeAttachment(tx, gone, 'fel fil', { person: 'Anna Å', round: '' })
}

/** What it has taken in of the national statistics, which are there once for all municipalities. */
const fillTaken = async (tx: Tx): Promise<void> => {
  await takeImport(tx, await fillStatistics(tx))
  const said = { better: 'lower', unit: 'money', unitWord: 'kr/inv', decimals: 0 } as const
  await confirmKeyFigure(tx, { dataset: 'kolada', keyFigure: 'N00003', ...said })
}

/** A finding, a limit that was said anew, and a goal that was taken away. */
const fillBasis = async (tx: Tx): Promise<void> => {
  const of = { service: 'grundskola', year: 2027 }
  const none = { node: null, measure: null, limit: null, amount: null }
  const limit = { measure: 'behorighet', limit: 'target', amount: '88 %' }
  await addBasisLine(tx, { ...of, ...none, sort: 'finding', body: 'Elever "trivs"\\n' }, 'Anna Å')
  await addBasisLine(tx, { ...of, node: null, ...limit, sort: 'limit', body: '' }, 'Anna Å')
  await addBasisLine(tx, { ...of, ...none, sort: 'goal', body: 'Alla', node: 'öppenhet' }, 'Anna Å')
  const [, second, third] = await basisLinesOf(tx, of.service, of.year)
  if (second === undefined || third === undefined) throw new Error('they were not added')
  await changeBasisLine(tx, second, { ...second, amount: '90 %' }, 'Anna Å')
  await withdrawBasisLine(tx, third, 'Anna Å')
}

/** A document with a part that was written anew, one that was taken away, a suggestion that was declined, and a new edition. */
const fillDocument = async (tx: Tx, snapshotId: string): Promise<void> => {
  const part = (id: string, place: number): DocumentPart => ({
    ...{ id, heading: { sv: 'Målen "i år"' }, parent: null, place, answers: ['lag-1'] },
    ...{ owner: 'kommunstyrelsen', due: '2026-02-01', state: 'draft', blocks: [] },
  })
  const parts = [part('mål', 0), part('annat', 1)]
  const about = { type: 'årsredovisning', title: 'Årsredovisning 2025', round: 'helår-2025' }
  const begun = await addDocument(tx, { ...about, body: null, parts }, 'Anna Å')
  if ('refused' in begun) throw new Error(begun.refused)
  const { id } = begun
  const known = (await standingParts(tx, [id])).get(id)?.[1]
  const first = (await latestVersions(tx, id)).get('mål')
  if (known === undefined || first === undefined) throw new Error('it was not begun')
  const runs = [{ is: 'text', text: 'Å "ä"\\n' }] as const
  const written = { is: 'written', prose: [{ is: 'paragraph', runs }] } as const
  const at = { document: id, part: 'mål', person: 'Anna Å' }
  await savePartVersion(tx, at, [written], first.version)
  await changeParts(tx, id, [{ before: known, after: known, isRemoved: true }], 'Anna Å')
  const said = { part: 'mål', answers: null, quoted: 'Å', suggested: 'Ö', body: 'Varför?' }
  const comment = await addComment(tx, id, said, 'Anna Å')
  const held = await holdComment(tx, id, comment.id)
  if (held === null) throw new Error('it was not said')
  const standing = { isResolved: true, outcome: 'declined', reason: 'Å står redan' } as const
  await settleComment(tx, id, held, standing, 'Anna Å')
  await addFrozenDocument(tx, { document: id, snapshotId, body: '{"å":1}' }, 'Anna Å')
  await beginEdition(tx, id, 'Anna Å')
}

/** A day that the law asks about: noted, then taken back; and one that holds. */
const fillNoted = async (tx: Tx): Promise<void> => {
  const said = { ref: '§ 88', person: 'Anna Å' }
  await noteDay(tx, 'helår-2025', { what: 'discharged', day: '2026-05-25', ...said }, 0)
  const noted = { what: 'noticed', day: '2026-04-16', ref: '', person: 'Anna Å' } as const
  await noteDay(tx, 'helår-2025', noted, 0)
  const [before] = await notedDays(tx, 'helår-2025')
  await noteDay(
    tx,
    'helår-2025',
    { what: 'discharged', day: '', ...said },
    before?.changeNumber ?? 0,
  )
}

/** A citizen's question that waits, one that is answered and one that is declined. */
const fillQuestions = async (tx: Tx): Promise<void> => {
  for (const id of ['a', 'b', 'öppenhet'])
    await addQuestion(tx, { kind: 'node', id }, `Vad betyder "${id}"?\n`)
  const [first, second] = await readQuestions(tx)
  if (first === undefined || second === undefined) throw new Error('they were not asked')
  await settleQuestion(tx, first, { standing: 'answered', words: 'Att alla ser.' }, 'Anna Å')
  await settleQuestion(tx, second, { standing: 'declined', words: 'Om en person.' }, 'Anna Å')
}

/** A good example, one that was changed, and one that was taken away. */
const fillExamples = async (tx: Tx): Promise<void> => {
  const subject = { kind: 'node', id: 'öppenhet' } as const
  const words = { who: 'Anna Å', what: 'Öppet "hus"\n', link: 'https://sater.se/öppet' }
  for (const who of ['Säter', 'Anna Å', 'Bo Ö'])
    await addExample(tx, subject, { ...words, who }, 'Anna Å')
  const [first, second] = await goodExamplesOf(tx, subject)
  if (first === undefined || second === undefined) throw new Error('they were not added')
  await changeExample(tx, first, { ...words, link: '' }, 'Anna Å')
  await withdrawExample(tx, second, 'Anna Å')
}

/** A look that was chosen and chosen anew, and Word templates: one replaced, one withdrawn. */
const fillHouse = async (tx: Tx, files: string): Promise<void> => {
  const place = { files, organisationId: tx.organisationId }
  const keep = async (content: string) => {
    const own = Buffer.from(`${content}${tx.organisationId}`)
    const received = await receiveFile(place, Readable.from([own]), own.length)
    if ('refused' in received) throw new Error(received.refused)
    await keepFile(place, received)
    return { sha256: received.sha256, bytes: received.bytes }
  }
  const logo = { ...(await keep('logotyp')), kind: 'png', alt: 'Kommunens "vapen"' } as const
  const coverPicture = { ...(await keep('omslag')), kind: 'jpg', alt: 'Öar\\n' } as const
  const first = { ...NO_HOUSE, colour: '#fff3a0', logo, coverPicture, foot: "Storgatan 1; 'x'" }
  const saved = await saveHouse(tx, first, 0, 'Anna Å')
  if ('refused' in saved) throw new Error(saved.refused)
  await saveHouse(tx, { ...first, logo: null, cover: 'colour' }, saved.changeNumber, 'Anna Å')
  const template = async (name: string) => ({ ...(await keep(name)), name, person: 'Anna Å' })
  for (const name of ['Rapport "A"', 'Fel']) await addWordTemplate(tx, await template(name))
  const [kept, gone] = await wordTemplates(tx)
  if (kept === undefined || gone === undefined) throw new Error('they were not added')
  await replaceWordTemplate(tx, kept, await template('Rapport B'))
  await withdrawWordTemplate(tx, gone, 'Anna Å')
}

/** Fills the transaction's organisation; `many` readings more than a few, files in the folder. */
export const fillMunicipality = async (tx: Tx, files: string, many = 0): Promise<void> => {
  await addOrganisation(tx, {
    name: `${tx.organisationId} kommun`,
    settings: { färg: '#00f', tal: 0.1 },
  })
  const more = Array.from({ length: many }, (_, index) =>
    reading(`${index}.0${index % 10}`, { unitId: `enhet-${index}`, period: '2021' }),
  )
  await importChain(tx, {
    ...CHAIN,
    tags: [written('klimat', 'Klimat')],
    readings: [...CHAIN.readings, ...more],
  })
  await saveModel(tx, {
    modelId: 'm',
    validFrom: '2024-01-01',
    validTo: '2026-12-31',
    sourceYaml: 'model: "m"\n# åäö \\ \u2028 "\n',
  })
  await recordReading(tx, reading('7.000'), null)
  await saveEdit(tx, {
    what: 'editChain',
    subject: 'öppenhet',
    before: {},
    after: { tal: 1 },
    lines: [],
    turned: { year: 2027, marks: [{ kind: 'node', id: 'öppenhet', choice: 'keep' }] },
  })
  await fillWorkshop(tx)
  await fillPeople(tx)
  await fillDisposals(tx)
  const snapshotId = await fillRounds(tx)
  await fillAttachments(tx, files, snapshotId)
  await fillExamples(tx)
  await fillHouse(tx, files)
  await fillQuestions(tx)
  await fillNoted(tx)
  await fillBasis(tx)
  await fillDocument(tx, snapshotId)
  await fillAuditing(tx, snapshotId)
  await fillEvaluations(tx)
  await fillWaysIn(tx)
  await fillTaken(tx)
}
