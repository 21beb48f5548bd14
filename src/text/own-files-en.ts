// The words about the files that somebody has asked for, in English.
import { counted } from './language.ts'
import type { OwnFilesWords } from './own-files-sv.ts'

export const ownFilesEn: OwnFilesWords = {
  nav: 'My files',
  heading: 'My files',
  lead: (days) =>
    `Files that you have asked for. They are made while you do other things and stay for ${counted('en', days, 'day', 'days')}. Only you can fetch them.`,
  none: 'There are no files here. On a document’s page you can ask for it as PDF, Word, PowerPoint or Excel.',
  formats: {
    pdf: 'PDF',
    docx: 'Word',
    pptx: 'PowerPoint',
    xlsx: 'Excel',
    pdfa: 'PDF for the archive (PDF/A-2a)',
  },
  inOwnTemplate: 'Word in own template',
  forArchive: (title) => `${title}, PDF-A`,
  waits: 'Waits for its turn',
  steps: {
    reading: 'Reading what it holds',
    writing: 'Writing the file',
    keeping: 'Keeping the file',
  },
  ready: 'Ready to fetch',
  failed: 'Could not be made',
  asked: (moment) => `You asked for it ${moment}.`,
  kept: (day) => `Stays until ${day}.`,
  called: (title, format) => `${title}, ${format}`,
  fetch: 'Fetch',
  fetchThis: (title, format) => `Fetch ${title}, ${format}`,
  retry: 'Try again',
  retryThis: (title, format) => `Try again with ${title}, ${format}`,
  remove: 'Remove',
  removeThis: (title, format) => `Remove ${title}, ${format}`,
  order: 'Make the draft as',
  orderThis: (format) => `Make the draft as ${format}`,
  orderIn: (template) => `Word in the template ${template}`,
  goOn: 'The file is fetched when it is ready. You can do other things meanwhile; it is then under',
  lies: 'The file lies under',
  interrupted: (times) =>
    `The program ended ${counted('en', times, 'time', 'times')} while the file was made. Try again. If it happens once more, tell whoever runs the installation, and divide the document.`,
  fault:
    'The fault is in Målkedja and stands in the server’s log. Try again, or choose another format.',
  accountGone: 'You no longer have a role in the municipality.',
  refusals: {
    noSuchFile:
      'The file is not among your files. It may have been removed. Ask for it anew on the document’s page.',
    fileNotReady: 'The file is not ready. Wait until it is, and fetch it then.',
    fileLost:
      'The file is no longer on the server. Remove it under My files, and ask for it anew on the document’s page.',
    tooManyFiles: (most) =>
      `You already wait for ${counted('en', most, 'file', 'files')}, and no more can be asked for at once. Wait until one is ready, or remove one under My files.`,
  },
}
