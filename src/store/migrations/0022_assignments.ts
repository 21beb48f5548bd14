// Schema 22: what has been reported of assignments, and how those that gave them have decided.

export const assignments = {
  number: 22,
  name: 'assignments',
  sql: `
create table assignment_step (
  organisation_id text not null references organisation,
  node_id text not null,
  change_number bigint not null,
  based_on bigint not null default 0,
  step text not null check (step in ('report', 'propose', 'close', 'sendBack')),
  standing text not null check (standing in ('open', 'proposed', 'sentBack', 'closed')),
  done_on date not null,
  body text not null,
  status text,
  reference text,
  person text not null,
  author text not null,
  recorded_at timestamptz not null default recording_moment(),
  primary key (organisation_id, node_id, change_number),
  constraint assignment_step_says_what check (step = 'close' or body <> '')
);
create unique index assignment_step_follows_one on assignment_step
  (organisation_id, node_id, based_on);
create index assignment_step_by_change on assignment_step (organisation_id, change_number);
comment on table assignment_step is 'What has been reported of assignments, and how the bodies that gave them have decided; only added to, the latest says the standing';
comment on column assignment_step.organisation_id is 'Whose it is';
comment on column assignment_step.node_id is 'The assignment, a node of the chain';
comment on column assignment_step.change_number is 'The change that brought it';
comment on column assignment_step.based_on is 'change_number of the one it follows; 0: the first';
comment on column assignment_step.step is 'What was done: report, propose, close or sendBack';
comment on column assignment_step.standing is 'What it came to: open, proposed, sentBack or closed';
comment on column assignment_step.done_on is 'The day of what is reported, or of the decision';
comment on column assignment_step.body is 'What was done, or why it is sent back';
comment on column assignment_step.status is 'The grade of the type''s first scale that the owner gives it; null: none was said';
comment on column assignment_step.reference is 'Paragraph and registration number of the decision; null: none was said';
comment on column assignment_step.person is 'Name of the person, as shown';
comment on column assignment_step.author is 'The account, or the program, that recorded it';
comment on column assignment_step.recorded_at is 'When it was recorded';
alter table assignment_step enable row level security, force row level security;
create policy own_organisation on assignment_step to malkedja_app
  using (organisation_id = current_setting('app.organisation', true))
  with check (organisation_id = current_setting('app.organisation', true));
grant select, insert on assignment_step to malkedja_app;
`,
} as const
