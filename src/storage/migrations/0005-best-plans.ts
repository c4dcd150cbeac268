/** Best plans, each with what was asked and answered. */
export const bestPlans = `
create table best_plan (
  id bigint generated always as identity primary key,
  authority text not null references authority,
  made_by text not null,
  made_at timestamptz not null,
  name text not null,
  records_version text not null,
  answer json not null
);
create index best_plan_authority on best_plan (authority, id);
`
