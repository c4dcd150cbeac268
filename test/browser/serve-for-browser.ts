import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { WebSettings } from '../../src/web/index.ts'
import { FOLDERS, type TestParts } from '../web/demo-server.ts'

interface PublicBuild {
  readonly buildPublic: (folder: string) => Promise<void>
}

export interface Served {
  /** `http://127.0.0.1:40123` */
  readonly address: string
  close(): Promise<void>
}

/** Builds what browsers load into a folder of its own, and serves the parts of a test on a free port. */
export async function serveForBrowser(
  parts: TestParts,
  settings: Partial<WebSettings> = {},
): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'sufficiency-public-'))
  // plain JavaScript, as it runs before TypeScript is installed
  const build = (await import(pathToFileURL(resolve('scripts/build-public.js')).href)) as PublicBuild
  await build.buildPublic(folder)
  const server = await parts.server({ folders: { ...FOLDERS, public: folder }, ...settings })
  const address = await server.listen({ port: 0, host: '127.0.0.1' })
  return {
    address,
    async close() {
      await server.close()
      rmSync(folder, { recursive: true })
    },
  }
}
