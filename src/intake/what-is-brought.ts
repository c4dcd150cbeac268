import { dayInWords, InputError, isDay, NAMELESS_AUTHORITY, type Return } from '../care/index.ts'
import type { Intake } from './intake.ts'
import { inventedGeographyWarning } from './invented-geography.ts'
import type { CoveredYear, ImportedFile, Imports, KeptImport, NewImport } from './imports.ts'
import { unusableRows, unusableRowsWarning } from './unusable-rows.ts'

/**
 * That an import would change something: findings alone do not make one.
 * @throws InputError where it would not, with the first thing that is wrong
 */
export function mustHoldSomething(intake: Intake): void {
  const { returns, provision, fees, population, localities, money, postcodes, boundaries } = intake
  const parts = [provision, fees, population, localities, money, postcodes, boundaries]
  if (returns.length > 0 || parts.some(part => part !== undefined)) return
  const first = intake.findings[0]
  const why = first
    ? [first.file, first.row > 0 ? `row ${first.row}` : '', first.field].filter(Boolean).join(', ') +
      `: ${first.message}`
    : 'no file is a table of the return'
  throw new InputError(`nothing that can be used: ${why}`)
}

/** Who brought the invented authority. */
export const INVENTED_BY = 'demo'

/** Whose records are held before an import. */
export interface HeldRecords {
  /** undefined: nobody has said. */
  readonly name: string | undefined
  /** Whether children of the invented authority are among them. */
  readonly areInvented: boolean
}

/** undefined: nothing is held. */
export function heldRecords(imports: readonly KeptImport[], name: string): HeldRecords | undefined {
  const kept = imports.filter(one => one.state === 'kept')
  if (kept.length === 0) return undefined
  return {
    name: name === NAMELESS_AUTHORITY ? undefined : name,
    areInvented: kept.some(one => one.by === INVENTED_BY),
  }
}

/** A warning where one authority's children would stand beside another's, or beside invented ones. */
export function otherAuthorityWarning(
  { authority, returns }: Pick<Intake, 'authority' | 'returns'>,
  held: HeldRecords | undefined,
): string | undefined {
  const name = authority?.name
  if (held === undefined || name === held.name) return undefined
  if (name !== undefined && held.name !== undefined)
    return `These files say that they are of ${name}. The records here are of ${held.name}: kept together, one’s children would stand beside the other’s. Undo the imports of ${held.name} first, or cancel.`
  if (!held.areInvented || returns.length === 0) return undefined
  return `The records here are of ${held.name ?? 'an authority'}, an invented one. If these files are real, invented children would stand beside yours: undo the import of the invented authority first, or cancel. An empty data folder of your own is the clean way.`
}

/** A warning where a year that is held reaches further than these files do: an old extract after a newer one. */
export function olderExtractWarning(
  returns: readonly Pick<Return, 'collectionYear' | 'lastDay' | 'tables'>[],
  covered: readonly CoveredYear[],
): string | undefined {
  const older = returns.flatMap(({ collectionYear, lastDay, tables }) => {
    const held = covered.find(one => one.collectionYear === collectionYear)
    const isOlder = held && tables.has('Episodes') && isDay(held.lastDay) && lastDay < held.lastDay
    return isOlder ? [{ collectionYear, until: dayInWords(lastDay), held: dayInWords(held.lastDay) }] : []
  })
  const [first] = older
  if (!first) return undefined
  return `The return of ${first.collectionYear} here reaches ${first.held}; these files reach ${first.until}. Kept, they take its place, and what came since would not count.`
}

/**
 * A sentence where some or all of the files are here already; undefined where none is.
 * @param holding kept imports that hold some of them
 * @param newest the newest import that counts: files of an older one would take the place of what came since
 */
export function sameFilesWarning(
  files: readonly ImportedFile[],
  holding: readonly KeptImport[],
  newest: KeptImport | undefined,
): string | undefined {
  const same = files.filter(file => sameFile(file, holding) !== undefined)
  if (same.length === 0) return undefined
  if (same.length < files.length)
    return `${same.length} of ${files.length} files ${same.length === 1 ? 'is' : 'are'} here already, byte for byte.`
  const isNewest = files.every(file => sameFile(file, holding)?.id === newest?.id)
  return isNewest
    ? 'All of these files are here already, byte for byte. Keeping them again changes no figure.'
    : 'All of these files are here already, byte for byte. Keeping them again puts them over what came since.'
}

const holdAll = (holding: readonly KeptImport[], files: readonly ImportedFile[]): boolean =>
  files.every(file => sameFile(file, holding) !== undefined)

/** The import that holds the same bytes. */
export const sameFile = (file: ImportedFile, holding: readonly KeptImport[]): KeptImport | undefined =>
  holding.find(one => one.files.some(held => held.sha256 === file.sha256))

export interface ImportWarnings {
  /** Rows that cannot be used where the others would take the place of what is held. */
  readonly unusable: string | undefined
  /** Another authority's files, or real geography over the invented one's. */
  readonly another: readonly string[]
  /** What may be a mistake: the two above, an old extract. */
  readonly grave: readonly string[]
  /** Files that are here already. */
  readonly same: string | undefined
  /** What a command says: a monthly extract brings most files again, which is no news; that all are here is. */
  readonly told: readonly string[]
}

/** All that should be said before files are kept beside what is held. */
export async function warningsOf(
  { intake, files, findings }: Pick<NewImport, 'intake' | 'files' | 'findings'>,
  imports: Imports,
  name: string,
): Promise<ImportWarnings> {
  const [all, holding, covered] = await Promise.all([
    imports.list(),
    imports.holding(files.map(file => file.sha256)),
    imports.covers(),
  ])
  const held = heldRecords(all, name)
  const another = [
    otherAuthorityWarning(intake, held),
    inventedGeographyWarning(intake, held?.areInvented ?? false),
  ]
  const unusable = unusableRowsWarning(unusableRows({ files, findings }))
  const grave = [unusable, ...another, olderExtractWarning(intake.returns, covered)]
  const newest = all.find(one => one.state === 'kept')
  const same = sameFilesWarning(files, holding, newest)
  const told = [...grave, holdAll(holding, files) ? same : undefined]
  const isSaid = (one: string | undefined) => one !== undefined
  return {
    unusable,
    another: another.filter(isSaid),
    grave: grave.filter(isSaid),
    same,
    told: told.filter(isSaid),
  }
}
