/** Bounds on what is read: far above any authority's files, far below what would hurt the machine. */
export const LIMITS = {
  /** One CSV or XML file, unpacked. England's whole return is under 100 MB. */
  fileBytes: 256 * 1024 * 1024,
  /** Everything inside one zip, unpacked. */
  zipBytes: 512 * 1024 * 1024,
  /** Unpacked size over packed size, above `zipRatioFrom` bytes: text packs 5 to 30 times. */
  zipRatio: 200,
  zipRatioFrom: 8 * 1024 * 1024,
  zipEntries: 5_000,
  /** The widest table of the return has 13 columns. */
  columns: 1_000,
  /** Rows of one of the authority's own files: places, fees, providers; localities by postcode, 30,000 for a large city. */
  ownRows: 500_000,
  /** One cell of a column that we know. */
  cellLength: 1_000,
  /** CHILD is a short identifier. */
  childLength: 100,
  /** Rows of one published table: the ONS's by single year of age has 60,000. */
  publishedRows: 400_000,
  /** Cells of one spreadsheet that hold something: the largest that Ofsted publishes has 260,000. */
  spreadsheetCells: 5_000_000,
  /** Rows that a spreadsheet says are repeated and that hold something. */
  spreadsheetRows: 200_000,
  spreadsheetSheets: 200,
  /** Text of one cell of a spreadsheet: notes run to paragraphs. */
  spreadsheetCellLength: 20_000,
  /** How deep elements of a spreadsheet may stand in one another. */
  spreadsheetDepth: 64,
  /** How deep elements may stand in one another in XML: the return needs four. */
  xmlDepth: 16,
  /** Findings of one rule in one file; the rest are counted in one more. */
  findingsPerRule: 10_000,
} as const
