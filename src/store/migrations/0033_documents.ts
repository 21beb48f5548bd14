// Schema 33: documents as they are composed: their parts, what stands in each by version, and what is said about it.
import { alsoOfPerson } from './also-of-person.ts'

const own = (table: string) => `
alter table ${table} enable row level security, force row level security;
create policy own_organisation on ${table} to malkedja_app
  using (organisation_id = current_setting('app.organisation', true))
  with check (organisation_id = current_setting('app.organisation', true));
grant select, insert on ${table} to malkedja_app;
`

const DOCUMENT = `
create table document (
  organisation_id text not null references organisation,
  document_id text not null,
  change_number bigint not null,
  type_id text not null check (type_id <> ''),
  round_id text not null check (round_id <> ''),
  body_id text not null default '',
  title text not null check (title <> ''),
  person text not null,
  author text not null,
  recorded_at timestamptz not null default recording_moment(),
  primary key (organisation_id, document_id)
);
create unique index document_is_one on document (organisation_id, round_id, type_id, body_id);
comment on table document is 'A report, plan or budget as it was begun; only added to';
comment on column document.organisation_id is 'Whose it is';
comment on column document.document_id is 'Its own name, a UUID in order of time';
comment on column document.change_number is 'The change that brought it';
comment on column document.type_id is 'The kind of document, as the model names it';
comment on column document.round_id is 'The round and year that it tells of';
comment on column document.body_id is 'The body whose document it is; empty: the whole municipality''s';
comment on column document.title is 'What it is called';
comment on column document.person is 'Name of the person who began it, as shown';
comment on column document.author is 'The account that began it';
comment on column document.recorded_at is 'When it was begun';
${own('document')}`

const PART = `
create table document_part (
  organisation_id text not null references organisation,
  document_id text not null,
  part_id text not null,
  change_number bigint not null,
  based_on bigint not null default 0,
  heading jsonb not null,
  parent_id text not null default '',
  place integer not null check (place >= 0),
  answers jsonb not null,
  owner_id text not null default '',
  due date,
  state text not null check (state in ('draft', 'ready', 'reviewed', 'approved')),
  removed boolean not null default false,
  person text not null,
  author text not null,
  recorded_at timestamptz not null default recording_moment(),
  primary key (organisation_id, document_id, part_id, change_number),
  foreign key (organisation_id, document_id) references document
);
create unique index document_part_follows_one on document_part (organisation_id, document_id, part_id, based_on);
comment on table document_part is 'A part of a document: heading, place, who answers for it and how far it has come; only added to, the latest row of each holds';
comment on column document_part.organisation_id is 'Whose it is';
comment on column document_part.document_id is 'The document';
comment on column document_part.part_id is 'Its own name within the document';
comment on column document_part.change_number is 'The change that brought it';
comment on column document_part.based_on is 'change_number of the row it follows; 0: the first';
comment on column document_part.heading is 'JSON: its heading by language';
comment on column document_part.parent_id is 'The part that it lies in; empty: at the top';
comment on column document_part.place is 'Its place among its siblings, from 0';
comment on column document_part.answers is 'JSON: what the law asks for that it answers, by the requirements'' names';
comment on column document_part.owner_id is 'The body that answers for it; empty: whoever answers for the document';
comment on column document_part.due is 'By which day it is to be ready; null: none is set';
comment on column document_part.state is 'How far it has come: draft, ready, reviewed, approved';
comment on column document_part.removed is 'True: it is taken away, from this row on';
comment on column document_part.person is 'Name of the person who wrote the row, as shown';
comment on column document_part.author is 'The account that wrote it';
comment on column document_part.recorded_at is 'When it was written';
${own('document_part')}`

const VERSION = `
create table part_version (
  organisation_id text not null references organisation,
  document_id text not null,
  part_id text not null,
  change_number bigint not null,
  based_on bigint not null default 0,
  blocks jsonb not null,
  person text not null,
  author text not null,
  recorded_at timestamptz not null default recording_moment(),
  primary key (organisation_id, document_id, part_id, change_number),
  foreign key (organisation_id, document_id) references document
);
create unique index part_version_follows_one on part_version (organisation_id, document_id, part_id, based_on);
comment on table part_version is 'What stands in a part of a document, as it was saved; only added to, the latest of each holds';
comment on column part_version.organisation_id is 'Whose it is';
comment on column part_version.document_id is 'The document';
comment on column part_version.part_id is 'The part';
comment on column part_version.change_number is 'The change that brought it';
comment on column part_version.based_on is 'change_number of the version its writer saw; 0: there was none';
comment on column part_version.blocks is 'JSON: what is written and what is drawn, in order';
comment on column part_version.person is 'Name of the person who wrote it, as shown';
comment on column part_version.author is 'The account that wrote it';
comment on column part_version.recorded_at is 'When it was written';
${own('part_version')}`

const COMMENT = `
create table part_comment (
  organisation_id text not null references organisation,
  document_id text not null,
  part_id text not null,
  comment_id text not null,
  change_number bigint not null,
  based_on bigint not null default 0,
  answers_id text not null default '',
  quoted text not null default '',
  suggested text,
  body text not null,
  resolved boolean not null default false,
  person text not null,
  author text not null,
  recorded_at timestamptz not null default recording_moment(),
  primary key (organisation_id, document_id, comment_id, change_number),
  foreign key (organisation_id, document_id) references document,
  check (body <> '' or suggested is not null)
);
create unique index part_comment_follows_one on part_comment (organisation_id, document_id, comment_id, based_on);
comment on table part_comment is 'What is said about a part of a document and suggested in it; only added to, the latest row of each holds';
comment on column part_comment.organisation_id is 'Whose it is';
comment on column part_comment.document_id is 'The document';
comment on column part_comment.part_id is 'The part';
comment on column part_comment.comment_id is 'Its own name, a UUID in order of time';
comment on column part_comment.change_number is 'The change that brought it';
comment on column part_comment.based_on is 'change_number of the row it follows; 0: the first';
comment on column part_comment.answers_id is 'The comment that it answers; empty: none';
comment on column part_comment.quoted is 'The words of the part that it is about; empty: the whole part';
comment on column part_comment.suggested is 'What is suggested in place of them; null: nothing is';
comment on column part_comment.body is 'What is said';
comment on column part_comment.resolved is 'True: it is settled, from this row on';
comment on column part_comment.person is 'Name of the person who wrote the row, as shown';
comment on column part_comment.author is 'The account that wrote it';
comment on column part_comment.recorded_at is 'When it was written';
${own('part_comment')}`

/** The images of a document are attached to it. */
const ATTACHED = `
alter table attachment drop constraint attachment_about_sort_check;
alter table attachment add constraint attachment_about_sort_check
  check (about_sort in ('node', 'version', 'document'));
comment on column attachment.about_sort is 'What it is attached to: node, version or document';
comment on column attachment.about_id is 'The node, the snapshot_id of the frozen version, or the document';
`

const TABLES = ['document', 'document_part', 'part_version', 'part_comment']

export const documents = {
  number: 33,
  name: 'documents',
  sql: [
    ...[DOCUMENT, PART, VERSION, COMMENT, ATTACHED],
    ...TABLES.map((table) => alsoOfPerson({ table, accounts: ['author'], names: ['person'] })),
  ].join('\n'),
} as const
