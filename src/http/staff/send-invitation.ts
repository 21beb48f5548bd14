// An invitation's link: shown once to whoever made it, and sent to the person where there is mail.
import type { LinkReply } from '../../contract/staff.ts'
import { invitationLetter } from '../../render/mail/invitation-letter.ts'
import type { Language } from '../../text/language.ts'
import { mailWords } from '../../text/mail.ts'
import type { Mailing } from '../../usecases/mailing.ts'
import type { Invited } from '../../usecases/workflow/invite.ts'

type Sending = {
  readonly mailing: Mailing | undefined
  readonly publicUrl: string
  readonly organisation: string
  readonly language: Language
}

/** What came of sending it, in a sentence. */
const sayWhether = async (
  { mailing, organisation, language }: Sending,
  { person, municipality, endsAt }: Invited,
  link: string,
): Promise<string> => {
  const { invited } = mailWords(language)
  if (mailing === undefined) return invited.notSet
  const { name, login, email: address } = person
  if (address === null) return invited.noAddress
  const posted = await mailing.post.send({
    organisation,
    from: municipality,
    to: { name, address },
    language,
    id: `invitation.${crypto.randomUUID()}`,
    ...invitationLetter(municipality, { name, login, link, endsAt }, language),
  })
  return posted.is === 'sent' ? invited.sent(address) : invited.failed(address)
}

/** The link's secret stands after #, where no server sees it. To be asked when the link has been saved. */
export const sendInvitation = async (sending: Sending, invited: Invited): Promise<LinkReply> => {
  const link = `${sending.publicUrl}/app/${sending.organisation}/inbjudan#${invited.secret}`
  return { link, endsAt: invited.endsAt, mailed: await sayWhether(sending, invited, link) }
}
