// Schema 39: the look that a municipality has chosen for its documents, and its own Word templates.
import { alsoOfPerson } from './also-of-person.ts'

const HOUSE = `
create table house_template (
  organisation_id text not null references organisation,
  change_number bigint not null,
  based_on bigint not null default 0,
  colour text check (colour ~ '^#[0-9a-f]{6}$'),
  typeface text not null check (typeface in ('sans', 'serif')),
  cover text not null check (cover in ('colour', 'plain', 'none')),
  logo_place text not null check (logo_place in ('top', 'bottom')),
  logo_sha256 text check (logo_sha256 ~ '^[0-9a-f]{64}$'),
  logo_kind text check (logo_kind in ('png', 'jpg')),
  logo_bytes integer check (logo_bytes > 0),
  logo_alt text check (logo_alt <> ''),
  cover_sha256 text check (cover_sha256 ~ '^[0-9a-f]{64}$'),
  cover_kind text check (cover_kind in ('png', 'jpg')),
  cover_bytes integer check (cover_bytes > 0),
  cover_alt text check (cover_alt <> ''),
  foot text not null default '',
  person text not null,
  author text not null,
  recorded_at timestamptz not null default recording_moment(),
  primary key (organisation_id, change_number),
  check (num_nulls(logo_sha256, logo_kind, logo_bytes, logo_alt) in (0, 4)),
  check (num_nulls(cover_sha256, cover_kind, cover_bytes, cover_alt) in (0, 4))
);
create unique index house_template_follows_one on house_template (organisation_id, based_on);
comment on table house_template is 'The look of the municipality''s documents and pages; only added to: the latest row holds, and a frozen document keeps the one that held when it was frozen';
comment on column house_template.organisation_id is 'Whose it is';
comment on column house_template.change_number is 'The change that brought it';
comment on column house_template.based_on is 'change_number of the row it follows; 0: the first';
comment on column house_template.colour is '#rrggbb; null: the colour that the model says';
comment on column house_template.typeface is 'sans: without serifs; serif: with';
comment on column house_template.cover is 'colour: a coloured cover; plain: a white one; none: the title stands at the top of the first page';
comment on column house_template.logo_place is 'Where on the cover the logo stands';
comment on column house_template.logo_sha256 is 'SHA-256 of the logo''s file, hexadecimal; null: no logo';
comment on column house_template.logo_kind is 'The logo''s kind of file';
comment on column house_template.logo_bytes is 'The logo''s size in bytes';
comment on column house_template.logo_alt is 'What whoever does not see the logo is told';
comment on column house_template.cover_sha256 is 'SHA-256 of the cover picture''s file, hexadecimal; null: no picture';
comment on column house_template.cover_kind is 'The cover picture''s kind of file';
comment on column house_template.cover_bytes is 'The cover picture''s size in bytes';
comment on column house_template.cover_alt is 'What whoever does not see the cover picture is told';
comment on column house_template.foot is 'At the foot of pages; empty: the municipality''s name';
comment on column house_template.person is 'Name of the person who saved it, as shown';
comment on column house_template.author is 'The account that saved it';
comment on column house_template.recorded_at is 'When it was saved';
`

const WORD = `
create table word_template (
  organisation_id text not null references organisation,
  template_id text not null,
  change_number bigint not null,
  based_on bigint not null default 0,
  name text not null check (name <> ''),
  bytes integer not null check (bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  withdrawn boolean not null default false,
  person text not null,
  author text not null,
  recorded_at timestamptz not null default recording_moment(),
  primary key (organisation_id, template_id, change_number)
);
create unique index word_template_follows_one on word_template (organisation_id, template_id, based_on);
comment on table word_template is 'The municipality''s own Word templates; only added to: the latest row of each holds, until one says that it is withdrawn';
comment on column word_template.organisation_id is 'Whose it is';
comment on column word_template.template_id is 'Its own name, a UUID in order of time';
comment on column word_template.change_number is 'The change that brought it';
comment on column word_template.based_on is 'change_number of the row it follows; 0: the first';
comment on column word_template.name is 'What its file is called, without the ending';
comment on column word_template.bytes is 'The file''s size in bytes';
comment on column word_template.sha256 is 'SHA-256 of the file, hexadecimal';
comment on column word_template.withdrawn is 'True: it is taken away, from this row on';
comment on column word_template.person is 'Name of the person who saved it, as shown';
comment on column word_template.author is 'The account that saved it';
comment on column word_template.recorded_at is 'When it was saved';
`

const ofOrganisation = (table: string): string => `
alter table ${table} enable row level security, force row level security;
create policy own_organisation on ${table} to malkedja_app
  using (organisation_id = current_setting('app.organisation', true))
  with check (organisation_id = current_setting('app.organisation', true));
grant select, insert on ${table} to malkedja_app;
`

export const houseTemplates = {
  number: 39,
  name: 'house_templates',
  sql: [
    ...[HOUSE, ofOrganisation('house_template'), WORD, ofOrganisation('word_template')],
    alsoOfPerson({ table: 'house_template', accounts: ['author'], names: ['person'] }),
    alsoOfPerson({ table: 'word_template', accounts: ['author'], names: ['person'] }),
  ].join('\n'),
} as const
