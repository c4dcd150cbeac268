import { join } from 'node:path'
import nunjucks from 'nunjucks'
import type { WebFolders } from '../web-settings.ts'
import { FILTERS } from './filters.ts'

/** Renders a template by its path below the views. */
export type Render = (template: string, view: object) => string

/** Templates of ours, of the Design System and of the Ministry of Justice; everything is escaped unless marked safe. */
export function createRender(folders: WebFolders, globals: Readonly<Record<string, unknown>>): Render {
  const paths = [
    folders.views,
    join(folders.packages, 'govuk-frontend', 'dist'),
    join(folders.packages, '@ministryofjustice', 'frontend'),
  ]
  const loader = new nunjucks.FileSystemLoader(paths, { noCache: false })
  const environment = new nunjucks.Environment(loader, {
    autoescape: true,
    trimBlocks: true,
    lstripBlocks: true,
  })
  for (const [name, filter] of Object.entries(FILTERS)) environment.addFilter(name, filter)
  for (const [name, value] of Object.entries(globals)) environment.addGlobal(name, value)
  return (template, view) => environment.render(template, view)
}
