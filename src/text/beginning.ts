// The words of a municipality that has only begun: what is to be done, in which order, and by whom.
import type { Language } from './language.ts'

const sv = {
  heading: 'Kom igång',
  stands: 'Kommunen är upplagd men har ännu ingen målkedja att följa upp.',
  standsWithGoals: 'Kommunen är upplagd och har mål, men ingen uppföljning är öppnad.',
  inOrder: 'Gör så här, i den här ordningen. Allt går att ändra efteråt.',
  oneStep: 'Det här är ditt att göra. Allt går att ändra efteråt.',
  noStep: 'Andra förbereder det som behövs för en uppföljning.',
  others: 'Det här gör andra',
  done: 'Klart',
  notYet: 'Du kan göra det när steget före är klart.',
  by: (roles: string) => `Görs av ${roles}.`,
  steps: {
    people: {
      title: 'Bjud in personer och ge dem roller',
      text: 'Minst en modellägare och en controller för hela kommunen.',
      go: 'Till Personer',
      by: 'administratören',
    },
    bodies: {
      title: 'Lägg in organen',
      text: 'Kommunfullmäktige och kommunstyrelsen finns redan. Lägg till nämnder, bolag och enheter, ett i taget eller ur en lista.',
      go: 'Till Organisationen',
      by: 'controllern för hela kommunen eller administratören',
    },
    model: {
      title: 'Välj styrmodell',
      text: 'Börja ett utkast från en färdig modell eller en fil, ändra orden till era och anteckna fullmäktiges beslut.',
      go: 'Till Verkstaden',
      by: 'modellägaren',
    },
    goals: {
      title: 'Lägg in målen',
      text: 'Ett i taget, eller ur en lista där varje skillnad visas före den görs. Kräver en antagen styrmodell.',
      go: 'Till Planera',
      by: 'controllern',
    },
    round: {
      title: 'Öppna en uppföljning',
      text: 'Då får varje organ sin lista. Kräver mål.',
      go: 'Till Läget',
      by: 'controllern för hela kommunen',
    },
  },
}

const en: typeof sv = {
  heading: 'Getting started',
  stands: 'The municipality is added but has no goal chain to follow up yet.',
  standsWithGoals: 'The municipality is added and has goals, but no round is opened.',
  inOrder: 'Do this, in this order. All of it can be changed afterwards.',
  oneStep: 'This is yours to do. All of it can be changed afterwards.',
  noStep: 'Others prepare what a round needs.',
  others: 'This is done by others',
  done: 'Done',
  notYet: 'You can do it when the step before is done.',
  by: (roles) => `Done by ${roles}.`,
  steps: {
    people: {
      title: 'Invite people and give them roles',
      text: 'At least a model owner and a controller for the whole municipality.',
      go: 'To People',
      by: 'the administrator',
    },
    bodies: {
      title: 'Add the bodies',
      text: 'The council and the executive board are there. Add committees, companies and units, one at a time or from a list.',
      go: 'To the organisation',
      by: 'the controller of the whole municipality or the administrator',
    },
    model: {
      title: 'Choose a governing model',
      text: 'Begin a draft from one that comes with Målkedja or from a file, make the words yours and record the council’s decision.',
      go: 'To the workshop',
      by: 'the model owner',
    },
    goals: {
      title: 'Add the goals',
      text: 'One at a time, or from a list where each difference is shown before it is made. Needs an adopted model.',
      go: 'To the plan',
      by: 'the controller',
    },
    round: {
      title: 'Open a round',
      text: 'Each body then gets its list. Needs goals.',
      go: 'To the board',
      by: 'the controller of the whole municipality',
    },
  },
}

export type BeginningStep = keyof (typeof sv)['steps']

export const beginningWords = (language: Language): typeof sv => ({ sv, en })[language]
