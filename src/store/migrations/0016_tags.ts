// Schema 16: names of the tags that goals and measures carry.

export const tags = {
  number: 16,
  name: 'tags',
  sql: `
create table tag_version (
  organisation_id text not null references organisation,
  tag_id text not null,
  version integer not null check (version >= 1),
  place double precision not null,
  body jsonb not null,
  valid_from date,
  valid_to date check (valid_to >= valid_from),
  withdrawn boolean not null default false,
  source text,
  change_number bigint not null,
  author text not null,
  recorded_at timestamptz not null default recording_moment(),
  primary key (organisation_id, tag_id, version)
);
create index tag_version_by_change on tag_version (organisation_id, change_number);
comment on table tag_version is 'Names of the tags that goals and measures carry; every version stays';
comment on column tag_version.organisation_id is 'Whose it is';
comment on column tag_version.tag_id is 'The tag as goals and measures carry it';
comment on column tag_version.version is '1, 2, 3 …; the highest holds';
comment on column tag_version.place is 'Where it stands among the others: they are listed by rising place';
comment on column tag_version.body is 'The tag as the chain file writes it';
comment on column tag_version.valid_from is 'First day it is in use; null: from the beginning';
comment on column tag_version.valid_to is 'Last day it is in use; null: until further notice';
comment on column tag_version.withdrawn is 'True: taken out of the chain by this version';
comment on column tag_version.source is 'Where it was taken from';
comment on column tag_version.change_number is 'The change that brought it';
comment on column tag_version.author is 'Who recorded it';
comment on column tag_version.recorded_at is 'When it was recorded';
alter table tag_version enable row level security, force row level security;
create policy own_organisation on tag_version to malkedja_app
  using (organisation_id = current_setting('app.organisation', true))
  with check (organisation_id = current_setting('app.organisation', true));
grant select, insert on tag_version to malkedja_app;
`,
} as const
