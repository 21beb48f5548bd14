// Schema 26: the person who carries an assignment for the body that owns it; gone with their account.

export const assignees = {
  number: 26,
  name: 'assignees',
  sql: `
create table assignee (
  organisation_id text not null references organisation,
  node_id text not null,
  account_id text not null,
  change_number bigint not null,
  recorded_at timestamptz not null default recording_moment(),
  primary key (organisation_id, node_id),
  foreign key (organisation_id, account_id) references account on delete cascade
);
create index assignee_by_account on assignee (organisation_id, account_id);
comment on table assignee is 'Who carries an assignment for the body that owns it, now; who did before is in the log';
comment on column assignee.organisation_id is 'Whose it is';
comment on column assignee.node_id is 'The assignment, a node of the chain';
comment on column assignee.account_id is 'The account of the person; when it is removed, the assignment is the body''s again';
comment on column assignee.change_number is 'The change that brought it';
comment on column assignee.recorded_at is 'When it was recorded';
alter table assignee enable row level security, force row level security;
create policy own_organisation on assignee to malkedja_app
  using (organisation_id = current_setting('app.organisation', true))
  with check (organisation_id = current_setting('app.organisation', true));
grant select, insert, delete on assignee to malkedja_app;
`,
} as const
