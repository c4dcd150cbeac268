import { InputError, NAMELESS_AUTHORITY } from '../care/index.ts'
import type { Intake } from './intake.ts'
import type { KeptImport } from './imports.ts'

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
