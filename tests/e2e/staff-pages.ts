// The staff's pages that are walked by keyboard and by axe, each with whoever opens it; held to the app's own routes.

const ROUND = `/app/dorotea/${encodeURIComponent('delår-2026')}`

/** Stands for the draft that is begun when the pages are walked. */
export const BEGUN_DRAFT = 'BEGUN-DRAFT'

/** Stands for the document that is begun when the pages are walked. */
export const BEGUN_DOCUMENT = 'BEGUN-DOCUMENT'

/** Stands for the day that the demonstration's evaluation was closed: the day it was brought in. */
export const CLOSED_ON = 'CLOSED-ON'

type WalkedPage = readonly [what: string, path: string, as?: string]

const PAGES: readonly WalkedPage[] = [
  ['the way in', '/app'],
  ['signing in', '/app/dorotea/logga-in'],
  ['an invitation that has ended', '/app/dorotea/inbjudan#borta'],
  ['the chain as a tree', ROUND],
  ['the chain as a table', `${ROUND}?view=table`],
  ['a goal', `${ROUND}/mal/service`],
  ['the municipality as a whole', `${ROUND}/helheten`],
  ['a measure', `${ROUND}/matt/nki`],
  ['the model', `${ROUND}/modell`],
  ['who does what', `${ROUND}/matris`],
  ['a tag', '/app/kumla/helår-2019/markning/kommunovergripande'],
  ['how far each has come', '/app/dorotea/helår-2026/laget'],
  ['a body’s part', '/app/dorotea/helår-2026/del/ks'],
  ['what the law asks', '/app/exempel/helår-2025/laget/lagens-krav'],
  ['the rounds', '/app/dorotea/uppfoljningar'],
  ['my page', '/app/dorotea/min-sida'],
  ['my files', '/app/dorotea/mina-filer'],
  ['my account', '/app/dorotea/mitt-konto'],
  ['who is late', '/app/dorotea/sena'],
  ['questions from citizens', '/app/dorotea/medborgarfragor'],
  ['the year’s wheel', '/app/dorotea/arshjul'],
  ['the plan', '/app/dorotea/planera'],
  ['turning the year', '/app/dorotea/vand-aret'],
  ['the picker of key figures', '/app/dorotea/jamfor'],
  ['a key figure compared', '/app/dorotea/jamfor/X20302'],
  ['the resultatvisare', '/app/dorotea/jamfor/resultat'],
  ['the whole profile', '/app/dorotea/jamfor/profil'],
  ['national statistics', '/app/dorotea/statistik'],
  ['the finansiella profilen', '/app/dorotea/finansiell-profil'],
  ['those alike by own choice', '/app/dorotea/liknande?nyckeltal=X20002:2+X20301'],
  ['the organisation', '/app/dorotea/organisation'],
  ['the house template', '/app/dorotea/husmall'],
  ['the archive', '/app/dorotea/arkiv'],
  ['the auditors’ page', '/app/dorotea/revision', 'auditor'],
  ['the ground for review of a goal', `${ROUND}/mal/service/underlag`, 'auditor'],
  ['the ground for review of a measure', `${ROUND}/matt/nki/underlag`, 'auditor'],
  ['people and roles', '/app/dorotea/personer', 'administrator'],
  ['the mail', '/app/dorotea/mejl', 'administrator'],
  ['the model’s workshop', '/app/dorotea/verkstad', 'modelOwner'],
  ['a draft of the model', `/app/dorotea/verkstad/${BEGUN_DRAFT}`, 'modelOwner'],
  ['the documents of a round', `${ROUND}/dokument`],
  ['a document', `${ROUND}/dokument/${BEGUN_DOCUMENT}`],
  ['who does what in Kalmar', '/app/kalmar/delår-2026/matris'],
  ['programmes in Kumla', '/app/kumla/helår-2019/program'],
  ['a programme with its parts', '/app/kalmar/delår-2026/program/program'],
  ['services', '/app/dorotea/delår-2026/verksamheter'],
  ['a service’s planning basis', '/app/dorotea/delår-2026/verksamheter/grundskola'],
  ['a service’s units', '/app/exempel/helår-2025/verksamheter/grundskola/enheter'],
  ['assignments', '/app/kalmar/delår-2026/uppdrag'],
  ['who does what in Kumla', '/app/kumla/helår-2019/matris'],
  ['Stockholm’s chain', '/app/stockholm-ils/t2-2026?view=table'],
  ['Stockholm’s model', '/app/stockholm-ils/t2-2026/modell'],
  ['the evaluations', '/app/dorotea/utvarderingar'],
  ['Stockholm’s evaluation', '/app/stockholm-ils/utvarderingar/stockholm-2009'],
  [
    'the result of Stockholm’s evaluation',
    '/app/stockholm-ils/utvarderingar/stockholm-2009/resultat',
  ],
  [
    'Stockholm’s evaluation as it was closed',
    `/app/stockholm-ils/utvarderingar/stockholm-2009/version/1/${CLOSED_ON}`,
  ],
  [
    'the result of Stockholm’s evaluation as it was closed',
    `/app/stockholm-ils/utvarderingar/stockholm-2009/version/1/${CLOSED_ON}/resultat`,
  ],
  ['a goal in Stockholm', '/app/stockholm-ils/t2-2026/mal/v11'],
]

/** Each by its controller where nobody else is said. */
export const STAFF_PAGES = PAGES.map(([what, path, as = 'controller']) => [what, path, as] as const)

/** Routes that only lead on, or hold others; the first page of a new municipality is walked where one is begun. */
export const NO_PAGES: readonly string[] = ['/app/$organisation']
