// The words about what is kept and taken out, in English.
import type { KeepingWords } from './keeping-sv.ts'
import { counted } from './language.ts'

export const keepingEn: KeepingWords = {
  nav: 'Archive',
  heading: 'Archive and export',
  lead: 'Destruction by decision, and taking out everything that the municipality has in Målkedja.',
  takeout: {
    heading: 'Take out everything',
    lead: 'You get a file with everything of the municipality: organisation, models, goal chain, values, grades, texts, frozen versions with decisions, questions, people with roles and the whole log. Another installation can take the file in and then has the same, row by row.',
    without:
      'Passwords, passkeys, visits and the mail queue are not with. Nor is what only the auditors may read; whoever runs the installation takes that along when the municipality is moved.',
    careful:
      'The file holds drafts and personal data. Protect it. That you took it out stands in the log, with the file’s checksum.',
    make: 'Make an export',
    making: 'Making it …',
    ready: (rows, files, size) =>
      `The export is ready: ${counted('en', rows, 'row', 'rows')} and ${counted('en', files, 'attachment', 'attachments')}, ${size}. It can be fetched for an hour.`,
    lost: (files) =>
      `${counted('en', files, 'attachment is', 'attachments are')} not on the server’s disk and not with. Tell whoever runs the installation.`,
    fetch: (name) => `Fetch ${name}`,
    sum: 'Checksum (SHA-256)',
  },
  refusals: {
    noSuchTakeout: 'The export is no longer there: it can be fetched for an hour. Make a new one.',
  },
}
