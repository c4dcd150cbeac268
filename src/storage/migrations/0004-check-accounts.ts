/** What a check rested on besides the rows, and findings that speak of many rows. */
export const checkAccounts = `
-- Rules that did not run and the directory of postcodes; null: kept before this was.
alter table import add column check_account jsonb;
-- How many rows a finding stands for; null: for one.
alter table finding add column rows_meant int;
`
