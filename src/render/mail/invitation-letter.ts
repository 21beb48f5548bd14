// An invitation as a letter: who is invited to what, and the link that works once.
import { sayDate } from '../../text/dates.ts'
import type { Language } from '../../text/language.ts'
import { mailWords } from '../../text/mail.ts'
import { type LetterText, letterText } from './paragraphs.ts'

export const invitationLetter = (
  municipality: string,
  invited: {
    readonly name: string
    readonly login: string
    readonly link: string
    /** ISO. */
    readonly endsAt: string
  },
  language: Language,
): LetterText & { readonly subject: string } => {
  const { invitation, digest } = mailWords(language)
  const text = letterText(
    [
      { is: 'text', text: digest.hello(invited.name) },
      { is: 'text', text: invitation.lead(municipality) },
      { is: 'text', text: invitation.login(invited.login) },
      { is: 'link', text: invitation.open, href: invited.link },
      { is: 'text', text: invitation.until(sayDate(invited.endsAt, language)) },
      { is: 'text', text: invitation.mistake },
    ],
    language,
  )
  return { subject: invitation.subject(municipality), ...text }
}
