/** Published statistics: one row a file or sheet, with its figures by column. */
export const publishedStatistics = `
create table publication (
  id bigint generated always as identity primary key,
  authority text not null references authority,
  kept_by text not null,
  kept_at timestamptz not null,
  undone_by text,
  undone_at timestamptz,
  dataset text not null,
  path text not null,
  -- Of a spreadsheet; '' for a CSV.
  sheet text not null,
  edition text not null,
  first_year int not null,
  last_year int not null,
  row_count int not null,
  sha256 text not null,
  bytes bigint not null,
  -- Half a megabyte for a large table; null once undone.
  content json
);
create index publication_authority on publication (authority, id);
`
