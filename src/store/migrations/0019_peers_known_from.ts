// Schema 19: others' values say whether they are made up and when they were fetched.

export const peersKnownFrom = {
  number: 19,
  name: 'peers_known_from',
  sql: `
alter table peer_value
  add column made_up boolean not null default false,
  add column fetched_on date;
comment on column peer_value.made_up is 'True: invented for a demonstration';
comment on column peer_value.fetched_on is 'The day it was fetched from its source; null: that is not said';
`,
} as const
