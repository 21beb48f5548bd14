// Schema 35: documents as they were approved, each resting on a frozen version of its round.
import { alsoOfPerson } from './also-of-person.ts'

const FROZEN = `
create table frozen_document (
  organisation_id text not null references organisation,
  document_id text not null,
  version integer not null check (version >= 1),
  change_number bigint not null,
  snapshot_id text not null,
  hash text not null check (hash <> ''),
  body text not null check (body <> ''),
  person text not null,
  author text not null,
  recorded_at timestamptz not null default recording_moment(),
  primary key (organisation_id, document_id, version),
  foreign key (organisation_id, document_id) references document,
  foreign key (organisation_id, snapshot_id) references snapshot
);
comment on table frozen_document is 'A document as it was approved; only added to. Citizens see it while the version of the round that it rests on is published';
comment on column frozen_document.organisation_id is 'Whose it is';
comment on column frozen_document.document_id is 'The document';
comment on column frozen_document.version is '1, 2, 3 … of the same type, body and round, also where it has been destroyed and begun anew';
comment on column frozen_document.change_number is 'The change that brought it';
comment on column frozen_document.snapshot_id is 'The frozen version of the round that its figures are drawn from';
comment on column frozen_document.hash is 'SHA-256 of the body, hexadecimal';
comment on column frozen_document.body is 'Canonical JSON of the document, kept byte for byte';
comment on column frozen_document.person is 'Name of the person who froze it, as shown';
comment on column frozen_document.author is 'The account that froze it';
comment on column frozen_document.recorded_at is 'When it was frozen';
alter table frozen_document enable row level security, force row level security;
create policy own_organisation on frozen_document to malkedja_app
  using (organisation_id = current_setting('app.organisation', true))
  with check (organisation_id = current_setting('app.organisation', true));
grant select, insert on frozen_document to malkedja_app;
`

export const frozenDocuments = {
  number: 35,
  name: 'frozen_documents',
  sql: [
    FROZEN,
    alsoOfPerson({ table: 'frozen_document', accounts: ['author'], names: ['person'] }),
  ].join('\n'),
} as const
