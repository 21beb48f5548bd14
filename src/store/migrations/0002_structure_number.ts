// Schema 2: each organisation knows when its structure last changed, so that facts alone are told at once.

export const structureNumber = {
  number: 2,
  name: 'structure_number',
  sql: `
alter table organisation add column structure_number bigint not null default 0
  check (structure_number >= 0);
comment on column organisation.structure_number is 'Number of the latest change that brought more than facts: model, heading, units, nodes, measures or peers';
`,
} as const
