// Who has done something, as people call them: a person by name, else the part of the program that did it.
import type { Language } from './language.ts'

/** By the name that the log has of each; `disposed` stands where a name has been destroyed. */
const PROGRAMS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  sv: {
    disposed: 'Gallrat namn',
    terminal: 'terminalen',
    demo: 'demonstrationen',
    mail: 'mejlutskicket',
    invitation: 'inbjudan',
    'sign-in': 'inloggningen',
    citizen: 'en medborgare',
  },
  en: {
    disposed: 'Name destroyed',
    terminal: 'the terminal',
    demo: 'the demonstration',
    mail: 'the mailing',
    invitation: 'the invitation',
    'sign-in': 'the sign-in',
    citizen: 'a citizen',
  },
}

/** What an account is called; `names` has the people's. One that nobody knows is told as it is. */
export const sayAuthor = (
  account: string,
  names: ReadonlyMap<string, string>,
  language: Language,
): string => names.get(account) ?? PROGRAMS[language][account] ?? account
