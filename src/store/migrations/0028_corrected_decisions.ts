// Schema 28: a recorded decision can be put right or taken back, by a row of its own that says why.

export const correctedDecisions = {
  number: 28,
  name: 'corrected_decisions',
  sql: `
alter table decision
  add column correction text check (correction <> ''),
  add column taken_back boolean not null default false,
  add check (not taken_back or correction is not null),
  add check (based_on > 0 or correction is null);
comment on table decision is 'What a body decided on a frozen version; only added to: the latest row of a decision holds, where its paragraph is known later, where it is put right, or where it is taken back';
comment on column decision.person is 'Name of the person who recorded the row, as shown; of one that adds a paragraph, who recorded the decision; null: brought in';
comment on column decision.correction is 'Why this row stands in place of the one it follows, or why the decision is taken back; null: it is the first, or adds a paragraph';
comment on column decision.taken_back is 'The decision was never made: from this row on it holds no more';
`,
} as const
