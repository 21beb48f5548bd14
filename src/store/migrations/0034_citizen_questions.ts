// Schema 33: questions from citizens and what is answered; only added to, and the latest row of each holds.
import { alsoOfPerson } from './also-of-person.ts'

const QUESTION = `
create table citizen_question (
  organisation_id text not null references organisation,
  question_id text not null,
  change_number bigint not null,
  based_on bigint not null default 0,
  about_sort text not null check (about_sort in ('node', 'measure')),
  about_id text not null check (about_id <> ''),
  question text not null check (question <> '' and length(question) <= 2000),
  standing text not null check (standing in ('asked', 'answered', 'declined')),
  words text not null default '',
  person text not null default '',
  author text not null,
  recorded_at timestamptz not null default recording_moment(),
  primary key (organisation_id, question_id, change_number),
  check ((standing = 'asked') = (words = '')),
  check ((standing = 'asked') = (person = ''))
);
create unique index citizen_question_follows_one on citizen_question (organisation_id, question_id, based_on);
create index citizen_question_by_subject on citizen_question (organisation_id, about_sort, about_id);
comment on table citizen_question is 'Questions from citizens with what was answered; only added to: the latest row of each holds';
comment on column citizen_question.organisation_id is 'Whom it was put to';
comment on column citizen_question.question_id is 'Its own name, a UUID in order of time';
comment on column citizen_question.change_number is 'The change that brought it';
comment on column citizen_question.based_on is 'change_number of the row it follows; 0: the first';
comment on column citizen_question.about_sort is 'What it is about: a node or a measure';
comment on column citizen_question.about_id is 'The id of what it is about';
comment on column citizen_question.question is 'As it was written; nothing says by whom';
comment on column citizen_question.standing is 'Waits, answered and public, or declined and never shown';
comment on column citizen_question.words is 'The answer, or why it is declined; empty while it waits';
comment on column citizen_question.person is 'Name of the person who answered or declined, as shown to the staff; empty while it waits';
comment on column citizen_question.author is 'The account that wrote the row; «citizen» where a citizen did';
comment on column citizen_question.recorded_at is 'When it was written';
alter table citizen_question enable row level security, force row level security;
create policy own_organisation on citizen_question to malkedja_app
  using (organisation_id = current_setting('app.organisation', true))
  with check (organisation_id = current_setting('app.organisation', true));
grant select, insert on citizen_question to malkedja_app;
`

export const citizenQuestions = {
  number: 34,
  name: 'citizen_questions',
  sql: `${QUESTION}${alsoOfPerson({ table: 'citizen_question', accounts: ['author'], names: ['person'] })}`,
} as const
