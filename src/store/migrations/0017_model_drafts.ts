// Schema 17: drafts of the styrmodell, and versions of it that were adopted by mistake.

const TABLES = `
create table model_draft (
  organisation_id text not null references organisation,
  draft_id text not null,
  title text not null check (title <> ''),
  source_yaml text not null,
  version integer not null check (version >= 1),
  begun_from bigint,
  begun_by text not null,
  begun_at timestamptz not null default recording_moment(),
  standing text not null check (standing in ('open', 'adopted', 'thrown')),
  change_number bigint not null,
  author text not null,
  recorded_at timestamptz not null default recording_moment(),
  primary key (organisation_id, draft_id)
);
comment on table model_draft is 'Drafts of the styrmodell, seen by those who work on it; an adopted one has become a row of model_version';
comment on column model_draft.organisation_id is 'Whose it is';
comment on column model_draft.draft_id is 'The draft''s own name, a UUID in order of time';
comment on column model_draft.title is 'What the draft is called';
comment on column model_draft.source_yaml is 'The file as it was last saved, whole or not, with its comments';
comment on column model_draft.version is '1, 2, 3 …: raised by one each time it is saved; who saves over a newer one is refused';
comment on column model_draft.begun_from is 'The change that brought the version of the model it was begun from; null: a file';
comment on column model_draft.begun_by is 'The account that began it';
comment on column model_draft.begun_at is 'When it was begun';
comment on column model_draft.standing is 'open: it is worked on; adopted: it has become a version; thrown: it was thrown away and can be taken back';
comment on column model_draft.change_number is 'The latest change of it';
comment on column model_draft.author is 'The account that changed it last';
comment on column model_draft.recorded_at is 'When it was changed last';

create table model_withdrawal (
  organisation_id text not null references organisation,
  model_id text not null,
  version integer not null,
  why text not null check (why <> ''),
  change_number bigint not null,
  author text not null,
  recorded_at timestamptz not null default recording_moment(),
  primary key (organisation_id, model_id, version),
  foreign key (organisation_id, model_id, version) references model_version
);
comment on table model_withdrawal is 'Versions of the model that were adopted by mistake and withdrawn before a round was frozen by them: they govern nothing';
comment on column model_withdrawal.organisation_id is 'Whose it is';
comment on column model_withdrawal.model_id is 'The model''s name in its file';
comment on column model_withdrawal.version is 'Which version of it';
comment on column model_withdrawal.why is 'Why it was withdrawn';
comment on column model_withdrawal.change_number is 'The change that brought the withdrawal';
comment on column model_withdrawal.author is 'The account that withdrew it';
comment on column model_withdrawal.recorded_at is 'When it was withdrawn';
`

const SECURITY = [
  ['model_draft', 'select, insert, update'],
  ['model_withdrawal', 'select, insert'],
].map(
  ([table, may]) => `
alter table ${table} enable row level security, force row level security;
create policy own_organisation on ${table} to malkedja_app
  using (organisation_id = current_setting('app.organisation', true))
  with check (organisation_id = current_setting('app.organisation', true));
grant ${may} on ${table} to malkedja_app;`,
)

export const modelDrafts = {
  number: 17,
  name: 'model_drafts',
  sql: [TABLES, ...SECURITY].join('\n'),
} as const
