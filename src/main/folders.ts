import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { WebFolders } from '../web/index.ts'

/** The project's folder, from the built bundle (`dist/`) or from the source. */
function projectFolder(from: string): string {
  return existsSync(join(from, 'package.json')) ? from : projectFolder(dirname(from))
}

const root = projectFolder(dirname(fileURLToPath(import.meta.url)))

/** Where the pages, styles and packages are. */
export const WEB_FOLDERS: WebFolders = {
  views: existsSync(join(root, 'dist', 'views')) ? join(root, 'dist', 'views') : join(root, 'src', 'web'),
  public: join(root, 'dist', 'public'),
  packages: join(root, 'node_modules'),
}
