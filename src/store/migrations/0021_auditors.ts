// Schema 21: what is the auditors' own, closed to all others in the database itself, and the verdicts they have delivered.

const OWN = `organisation_id = current_setting('app.organisation', true)`
// NOTE no setting, or any other word in it, gives no rows: whoever forgets it is shut out.
const CLOSED = `${OWN} and current_setting('app.acting_as', true) in ('auditor', 'keeper')`

const NOTES = `
create table auditors_note (
  organisation_id text not null references organisation,
  note_id text not null,
  change_number bigint not null,
  about_sort text not null check (about_sort in ('node', 'part', 'round', 'whole')),
  about_id text not null check ((about_id = '') = (about_sort = 'whole')),
  round_id text check ((round_id is not null) = (about_sort = 'part')),
  body text not null check (body <> ''),
  person text not null,
  author text not null,
  recorded_at timestamptz not null default recording_moment(),
  primary key (organisation_id, note_id)
);
create index auditors_note_by_subject on auditors_note (organisation_id, about_sort, about_id);
comment on table auditors_note is 'What the auditors have written for themselves; seen by those who act as auditor, and by whoever copies the whole database';
comment on column auditors_note.organisation_id is 'Whose it is';
comment on column auditors_note.note_id is 'Its own name';
comment on column auditors_note.change_number is 'The change that last wrote it';
comment on column auditors_note.about_sort is 'What it is about: a node, a body''s part of a round, a round, or the whole organisation';
comment on column auditors_note.about_id is 'The node, the body or the round it is about; empty: the whole';
comment on column auditors_note.round_id is 'The round of a part; null for what else';
comment on column auditors_note.body is 'What is written';
comment on column auditors_note.person is 'Name of the person who last wrote it, as shown';
comment on column auditors_note.author is 'The account that last wrote it';
comment on column auditors_note.recorded_at is 'When it was last written';
alter table auditors_note enable row level security, force row level security;
create policy own_organisation on auditors_note to malkedja_app
  using (${CLOSED}) with check (${CLOSED});
grant select, insert, update, delete on auditors_note to malkedja_app;
`

const DRAFTS = `
create table auditors_draft (
  organisation_id text not null references organisation,
  round_id text not null,
  change_number bigint not null,
  body jsonb not null,
  author text not null,
  recorded_at timestamptz not null default recording_moment(),
  primary key (organisation_id, round_id)
);
comment on table auditors_draft is 'The verdict that the auditors write on a round, until it is delivered; closed as their notes are';
comment on column auditors_draft.organisation_id is 'Whose it is';
comment on column auditors_draft.round_id is 'Round and year: helår-2026';
comment on column auditors_draft.change_number is 'The change that last wrote it';
comment on column auditors_draft.body is 'JSON: answers with words, names, day and reason, as far as they are written';
comment on column auditors_draft.author is 'The account that last wrote it';
comment on column auditors_draft.recorded_at is 'When it was last written';
alter table auditors_draft enable row level security, force row level security;
create policy own_organisation on auditors_draft to malkedja_app
  using (${CLOSED}) with check (${CLOSED});
grant select, insert, update, delete on auditors_draft to malkedja_app;
`

const VERDICTS = `
create table auditors_verdict (
  organisation_id text not null references organisation,
  round_id text not null,
  version integer not null check (version > 0),
  change_number bigint not null,
  snapshot_id text,
  answers jsonb not null,
  signed text not null check (signed <> ''),
  signed_on date not null,
  why text check (why <> ''),
  made_up boolean not null,
  person text not null,
  author text not null,
  recorded_at timestamptz not null default recording_moment(),
  primary key (organisation_id, round_id, version),
  foreign key (organisation_id, snapshot_id) references snapshot,
  check ((why is null) = (version = 1))
);
create index auditors_verdict_of_snapshot on auditors_verdict (organisation_id, snapshot_id);
comment on table auditors_verdict is 'What the auditors have delivered on the statutory reports (kommunallagen 12:1, 12:2, 12:13); only added to, the highest version holds';
comment on column auditors_verdict.organisation_id is 'Whose it is';
comment on column auditors_verdict.round_id is 'Round and year: helår-2026';
comment on column auditors_verdict.version is '1, 2, 3 … for the same round';
comment on column auditors_verdict.change_number is 'The change that brought it';
comment on column auditors_verdict.snapshot_id is 'The latest frozen version when it was delivered; null: none was frozen';
comment on column auditors_verdict.answers is 'JSON list of { question, answer, words }';
comment on column auditors_verdict.signed is 'Who has signed it, one name a line';
comment on column auditors_verdict.signed_on is 'The day it was signed';
comment on column auditors_verdict.why is 'Why it was given anew; null: it is the first';
comment on column auditors_verdict.made_up is 'True: nobody has said it, as in a demonstration';
comment on column auditors_verdict.person is 'Name of the person who delivered it, as shown';
comment on column auditors_verdict.author is 'The account, or the program, that delivered it';
comment on column auditors_verdict.recorded_at is 'When it was delivered';
alter table auditors_verdict enable row level security, force row level security;
create policy own_organisation on auditors_verdict to malkedja_app
  using (${OWN}) with check (${OWN});
grant select, insert on auditors_verdict to malkedja_app;
`

export const auditors = {
  number: 21,
  name: 'auditors',
  sql: `${NOTES}${DRAFTS}${VERDICTS}`,
} as const
