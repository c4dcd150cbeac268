import type { AuditLog, KeptAuditEntry } from '../../access/index.ts'

/** An audit log that is gone with the process: for tests. */
export function memoryAuditLog(): AuditLog {
  const entries: KeptAuditEntry[] = []
  return {
    add: async entry => void entries.unshift({ ...entry, id: String(entries.length + 1) }),
    list: async ({ before, count }) =>
      entries.filter(entry => before === undefined || Number(entry.id) < Number(before)).slice(0, count),
  }
}
