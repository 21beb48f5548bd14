// Schema 27: a visit is found by its secret alone; by when it ends, those of everybody were gone through.

export const visitBySecret = {
  number: 27,
  name: 'visit_by_secret',
  sql: `
drop index session_by_end;
`,
} as const
