// Schema 18: files beside nodes, texts and frozen versions, and which of them each version was frozen with.

const own = (table: string) => `
alter table ${table} enable row level security, force row level security;
create policy own_organisation on ${table} to malkedja_app
  using (organisation_id = current_setting('app.organisation', true))
  with check (organisation_id = current_setting('app.organisation', true));
grant select, insert on ${table} to malkedja_app;
`

const ATTACHMENT = `
create table attachment (
  organisation_id text not null references organisation,
  attachment_id text not null,
  change_number bigint not null,
  based_on bigint not null default 0,
  about_sort text not null check (about_sort in ('node', 'version')),
  about_id text not null,
  round_id text not null default '',
  field text not null default '',
  name text not null check (name <> ''),
  kind text not null,
  bytes bigint not null check (bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  description text not null default '',
  is_public boolean not null default false,
  removed text check (removed <> ''),
  person text not null,
  author text not null,
  recorded_at timestamptz not null default recording_moment(),
  primary key (organisation_id, attachment_id, change_number)
);
create unique index attachment_follows_one on attachment (organisation_id, attachment_id, based_on);
create index attachment_by_about on attachment (organisation_id, about_sort, about_id);
create index attachment_by_file on attachment (organisation_id, sha256);
comment on table attachment is 'Files attached to nodes, their texts and frozen versions; the latest row of each holds, and the file lies beside the database under its checksum';
comment on column attachment.organisation_id is 'Whose it is';
comment on column attachment.attachment_id is 'Its own name, a UUID in order of time';
comment on column attachment.change_number is 'The change that brought it';
comment on column attachment.based_on is 'change_number of the row it follows; 0: the first';
comment on column attachment.about_sort is 'What it is attached to: node or version';
comment on column attachment.about_id is 'The node, or the snapshot_id of the frozen version';
comment on column attachment.round_id is 'Round and year in which it belongs to the node; empty: always';
comment on column attachment.field is 'The node''s text that it belongs to; empty: to none';
comment on column attachment.name is 'What the file is called';
comment on column attachment.kind is 'What sort of file, by its content: pdf, docx, png …';
comment on column attachment.bytes is 'Its size';
comment on column attachment.sha256 is 'SHA-256 of the file, hexadecimal: where it lies, and that it is whole';
comment on column attachment.description is 'What it shows, for who does not see it; empty: nothing is said';
comment on column attachment.is_public is 'True: citizens may have it where what it belongs to is published';
comment on column attachment.removed is 'Why it was taken away; null: it is there';
comment on column attachment.person is 'Name of the person, as shown';
comment on column attachment.author is 'The account that recorded it';
comment on column attachment.recorded_at is 'When it was recorded';
`

const FROZEN = `
create table frozen_attachment (
  organisation_id text not null references organisation,
  snapshot_id text not null,
  attachment_id text not null,
  change_number bigint not null,
  primary key (organisation_id, snapshot_id, attachment_id),
  foreign key (organisation_id, snapshot_id) references snapshot,
  foreign key (organisation_id, attachment_id, change_number) references attachment
);
create index frozen_attachment_by_attachment on frozen_attachment
  (organisation_id, attachment_id, change_number);
comment on table frozen_attachment is 'The attachments that a frozen version has: they stay as long as it does';
comment on column frozen_attachment.organisation_id is 'Whose it is';
comment on column frozen_attachment.snapshot_id is 'The frozen version';
comment on column frozen_attachment.attachment_id is 'The attachment';
comment on column frozen_attachment.change_number is 'The row of it that held when the version was frozen';
`

export const attachments = {
  number: 18,
  name: 'attachments',
  sql: `${ATTACHMENT}${FROZEN}${own('attachment')}${own('frozen_attachment')}`,
} as const
