// The words of mail in English.
import { counted } from './language.ts'
import type { MailWords } from './mail-sv.ts'

const things = (count: number): string => counted('en', count, 'thing', 'things')
const wait = (count: number): string => `${things(count)} ${count === 1 ? 'waits' : 'wait'} for you`
const are = (count: number): string => (count === 1 ? 'is' : 'are')

export const mailEn: MailWords = {
  digest: {
    subject: (count, late) =>
      late === 0
        ? wait(count)
        : late === count
          ? `${things(count)} ${are(late)} late`
          : `${wait(count)}, ${late} ${are(late)} late`,
    hello: (name) => `Hello ${name},`,
    lead: (municipality) => `This waits for you in the governance of goals, ${municipality}:`,
    whole: 'the round as a whole',
    line: (step, what) => `${step}: ${what}`,
    latest: (day) => `by ${day}`,
    noDay: 'no last day',
    today: 'due today',
    late: (days) => `${counted('en', days, 'day', 'days')} late`,
    sentBack: 'sent back, the reason is on My page',
    questions: 'Questions to you',
    question: (by, what, round) => `${by} about ${what}, ${round}`,
    more: (count) => `and ${things(count)} more`,
    open: 'Open My page',
    why: 'You get this because you have a role in the round, or stand in for somebody who has. There is at most one a day. Which reminders you get you choose under My account. This mail cannot be replied to.',
  },
  invitation: {
    subject: (municipality) => `Invitation to the governance of goals, ${municipality}`,
    lead: (municipality) =>
      `You are invited to Målkedja, where ${municipality} governs and follows up its goals.`,
    login: (login) => `Your login is ${login}.`,
    open: 'Choose how you sign in',
    until: (day) => `The link is for you alone. It works once, through ${day}.`,
    mistake: 'If you expected no invitation you can ignore this mail.',
  },
  invited: {
    sent: (address) => `The link has been sent to ${address}. It is also shown here, once.`,
    failed: (address) =>
      `The mail to ${address} could not be sent. Give the person the link in another safe way.`,
    noAddress: 'The person has no e-mail address. Give them the link in another safe way.',
    notSet: 'Mail is not set up. Give the person the link in a safe way.',
  },
  late: {
    nav: 'Late',
    heading: 'Who is late?',
    sentence: (late, isPart) =>
      late === 0
        ? `Nobody ${isPart ? 'in your part ' : ''}is late in the rounds that are open.`
        : `${counted('en', late, 'step', 'steps')}${isPart ? ' in your part' : ''} ${late === 1 ? 'has' : 'have'} passed the last day.`,
    fromBoard: 'See who is late',
    caption: 'Steps that have passed their last day, the latest first',
    columns: {
      body: 'Body',
      late: 'Late',
      step: 'Step and last day',
      who: 'Who it waits for, and when they were last reminded',
    },
    step: (step, round, day) => `${step}, ${round}: ${day}`,
    whole: 'The round as a whole',
    days: (days) => counted('en', days, 'day', 'days'),
    reminded: (day) => `reminded ${day}`,
    never: 'not reminded',
    noAddress: 'no e-mail address',
    nobody: 'Nobody has a role for it. Ask the administrator to give somebody one.',
    remind: 'Remind now',
    remindLead:
      'Those listed here get today’s mail now, unless they have had it. Nobody gets more than one a day.',
    notSet: 'Mail is not set up, so nobody is reminded. The IT department sets it up.',
    result: (reminded, already, without) =>
      [
        reminded === 0
          ? 'No mail is sent.'
          : `${counted('en', reminded, 'mail is', 'mails are')} being sent.`,
        already === 0
          ? ''
          : `${counted('en', already, 'person has', 'people have')} had today’s already.`,
        without === 0
          ? ''
          : `${counted('en', without, 'person has', 'people have')} no e-mail address.`,
      ]
        .filter((part) => part !== '')
        .join(' '),
  },
  own: {
    heading: 'Mail',
    email: 'E-mail address',
    emailHelp:
      'Where you sign in to the municipality, and it has another address of yours, that holds from the next time.',
    language: 'Language of the mails',
    languages: { sv: 'Swedish', en: 'English' },
    reminders: 'Remind me of what waits for me',
    remindersHelp:
      'Without it you only get mail about what is late or has been sent back, since others then wait for you. Never more than one a day.',
    save: 'Save',
    saved: 'Saved.',
    notSet: 'Mail is not set up here yet, so nothing is sent.',
  },
  queue: {
    nav: 'Mail',
    heading: 'Mail',
    set: (through, hour) =>
      `Mail goes through ${through}. Reminders go from ${hour} o’clock on weekdays.`,
    demo: 'The demonstration sends nothing. Here is what would have been sent since it started.',
    notSet: 'Mail is not set up: no reminders are sent. See docs/running/mail.md.',
    trouble: (count) =>
      count === 0
        ? 'Everything has reached the mail server.'
        : `${counted('en', count, 'mail has', 'mails have')} not been taken.`,
    none: 'No mail has been sent yet.',
    caption: 'The latest reminders, those that were not taken first of each day',
    columns: { day: 'Day', who: 'To', standing: 'State', said: 'The mail server said' },
    standings: { waiting: 'waiting', done: 'sent', nothing: 'not needed', givenUp: 'given up' },
    tries: (tries) => counted('en', tries, 'try', 'tries'),
    next: (time) => `next try ${time}`,
    dayOver: 'the day ended before it was taken',
    interrupted: 'the program was interrupted twice while sending',
    letters: 'The letters',
    to: (name, address) => `To ${name} <${address}>`,
  },
  refusals: {
    nobodyLate: 'There is nobody to remind: nobody is late, or nobody has a role for what is late.',
    mailNotSet:
      'Mail is not set up here, so nothing can be sent. Ask the IT department to set it up.',
  },
  serving: {
    set: (through, hour) =>
      `Mail goes through ${through}, reminders from ${hour} o’clock on weekdays.`,
    clear: 'Mail goes unencrypted (SMTP_TLS=off).',
    notSet: 'Mail is not set up: no reminders are sent (SMTP_URL and MAIL_FROM).',
    noPassword: (path) =>
      `SMTP_PASSWORD_FILE names ${path}, which cannot be read or is empty. Put the password in the file.`,
  },
}
