/** The authority's own geographies, as an import brought them. */
export const localities = `
create table locality_list (
  import_id bigint primary key references import,
  authority text not null references authority,
  -- A list a column: postcodes, and the places of each one's locality and geography in the two lists of names.
  content json not null
);
create index locality_list_authority on locality_list (authority, import_id);
`
