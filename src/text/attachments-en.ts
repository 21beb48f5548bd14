// The words about attached files in English.
import type { AttachmentWords } from './attachments-sv.ts'

export const attachmentsEn: AttachmentWords = {
  heading: 'Attachments',
  none: 'No attachments.',
  kinds: {
    pdf: 'PDF',
    docx: 'Word',
    xlsx: 'Excel',
    pptx: 'PowerPoint',
    odt: 'OpenDocument text',
    ods: 'OpenDocument spreadsheet',
    png: 'PNG image',
    jpg: 'JPEG image',
    webp: 'WebP image',
    csv: 'CSV table',
    txt: 'text',
  },
  said: (kind, size) => `${kind}, ${size}`,
  attached: (person, day) => `${person}, ${day}`,
  always: 'always belongs to the goal',
  toText: (label) => `belongs to ${label}`,
  public: 'may be published',
  add: {
    heading: 'Attach files',
    belongs: 'Belongs to',
    places: {
      round: (round) => `the goal in ${round}`,
      text: (label, round) => `${label} in ${round}`,
      always: 'the goal, in every follow-up',
      version: 'the frozen version',
    },
    drop: 'Drag files here, or',
    choose: 'Choose files',
    help: (kinds, most) => `${kinds}. At most ${most} each.`,
    sending: (name) => `Sending ${name} …`,
    sent: (name) => `${name} is attached.`,
  },
  change: {
    open: 'Describe',
    describe: 'Description',
    describeImage: 'What does the image show? It is read out to who does not see it.',
    isPublic: 'Citizens may see it when the follow-up is published',
    isPublicOfVersion: 'Citizens may see it when the version is published',
    hide: 'Hide from citizens',
    save: 'Save',
    cancel: 'Cancel',
  },
  removal: {
    open: 'Take away',
    reason: 'Why is it taken away?',
    save: 'Take the attachment away',
  },
  refusals: {
    fileUnnamed: 'The file has no name. Give it one and try again.',
    fileEmpty: (name) => `${name} is empty. Choose another file.`,
    fileTooLarge: (name, most) =>
      `${name} is too large. An attachment is at most ${most}. Compress it, or divide it.`,
    fileNotAllowed: (name, kinds) => `${name} cannot be attached. What is taken is ${kinds}.`,
    fileIsAnother: (name) =>
      `${name} is not the sort of file that its name says. Open it in the right program, save it anew and try again.`,
    fileBrokenOff: 'The file did not come through whole. Try again.',
    imageUndescribed: (name) =>
      `Write what ${name} shows before citizens may see it. It is read out to who does not see the image.`,
    noSuchAttachment: 'The attachment is no longer there. Reload the page.',
    attachmentMoved: 'Somebody else has changed the attachment. Reload the page and try again.',
    attachmentFrozen:
      'The attachment belongs to a frozen version and cannot be taken away. It can be hidden from citizens: clear the box about publishing.',
    removedWithoutReason: 'Write why the attachment is taken away.',
    versionSeen:
      'The version is published or decided. Its attachments stay, and new ones go with the next.',
  },
}
