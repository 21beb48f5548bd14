// Schema 40: suggestions are taken or declined, versions of a part are brought back, and a frozen document gets a new edition.
import { alsoOfPerson } from './also-of-person.ts'

const COMMENT = `
alter table part_comment
  add column outcome text not null default '' check (outcome in ('', 'taken', 'declined')),
  add column reason text not null default '',
  add check (outcome <> 'declined' or reason <> ''),
  add check (outcome = '' or resolved);
comment on column part_comment.outcome is 'What became of what is suggested: taken, declined; empty: nothing yet, it was withdrawn, or nothing is suggested';
comment on column part_comment.reason is 'Why it was declined';
`

const VERSION = `
alter table part_version
  add column takes_comment text not null default '',
  add column restores bigint not null default 0;
comment on column part_version.takes_comment is 'The comment whose suggestion it took in; empty: none';
comment on column part_version.restores is 'change_number of the earlier version that it brought back; 0: none';
`

const EDITION = `
create table document_edition (
  organisation_id text not null references organisation,
  document_id text not null,
  after_version integer not null check (after_version >= 1),
  change_number bigint not null,
  person text not null,
  author text not null,
  recorded_at timestamptz not null default recording_moment(),
  primary key (organisation_id, document_id, after_version),
  foreign key (organisation_id, document_id, after_version)
    references frozen_document (organisation_id, document_id, version)
);
comment on table document_edition is 'That a frozen document is opened to be written in again; only added to. A document whose latest frozen version has none is not changed';
comment on column document_edition.organisation_id is 'Whose it is';
comment on column document_edition.document_id is 'The document';
comment on column document_edition.after_version is 'The frozen version that it comes after';
comment on column document_edition.change_number is 'The change that brought it';
comment on column document_edition.person is 'Name of the person who began it, as shown';
comment on column document_edition.author is 'The account that began it';
comment on column document_edition.recorded_at is 'When it was begun';
alter table document_edition enable row level security, force row level security;
create policy own_organisation on document_edition to malkedja_app
  using (organisation_id = current_setting('app.organisation', true))
  with check (organisation_id = current_setting('app.organisation', true));
grant select, insert on document_edition to malkedja_app;
`

export const documentEditions = {
  number: 40,
  name: 'document_editions',
  sql: [
    ...[COMMENT, VERSION, EDITION],
    alsoOfPerson({ table: 'document_edition', accounts: ['author'], names: ['person'] }),
  ].join('\n'),
} as const
