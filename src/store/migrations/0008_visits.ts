// Schema 8: a visit keeps its name while its secret is changed, and ends when it has not been used.

export const visits = {
  number: 8,
  name: 'visits',
  sql: `
alter table session no force row level security;
delete from session;
alter table session force row level security;
alter table session
  add column visit_id text not null,
  add column made_at timestamptz not null,
  add column last_ends_at timestamptz not null,
  add column renewed_at timestamptz,
  add column follows text;
create index session_by_account on session (organisation_id, account_id);
create index session_by_visit on session (organisation_id, visit_id);
comment on table session is 'The secrets of signed-in visits: one a visit, two while one takes over from another; deleted at sign-out and when they have ended';
comment on column session.started_at is 'When its row was made';
comment on column session.ends_at is 'When it ends, unless it is used before that';
comment on column session.visit_id is 'The visit, the same whichever secret it has';
comment on column session.made_at is 'When this secret was made';
comment on column session.last_ends_at is 'When it ends however much it is used';
comment on column session.renewed_at is 'When a secret to follow this one was last given out; null: never';
comment on column session.follows is 'session_id of the one it takes over from; null: from none, or it has';
grant update on session to malkedja_app;
`,
} as const
