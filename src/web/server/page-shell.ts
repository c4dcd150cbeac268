import { navigationFor } from '../navigation.ts'
import { themeOf, type Theme } from './theme.ts'
import { createRender, type Render } from './views.ts'
import { readAssets, type AssetAddress } from './assets.ts'
import type { WebSettings } from '../web-settings.ts'
import type { User } from '../../access/index.ts'
import type { Notice, PageAnswer } from './answer.ts'

/** Whom a page is for: what its frame shows. */
export interface Viewer {
  readonly user: User | undefined
  readonly path: string
  /** Token for the forms of the page; blank on pages without one. */
  readonly formToken: string
  readonly notice: Notice | undefined
}

/** The frame that every page stands in: header, navigation, notice, errors, footer. */
export class PageShell {
  readonly theme: Theme
  readonly asset: AssetAddress
  readonly #render: Render

  constructor(readonly settings: WebSettings) {
    this.theme = themeOf(settings.authorityColour)
    this.asset = readAssets(settings.folders.public)
    this.#render = createRender(settings.folders, {
      asset: this.asset,
      theme: this.theme,
    })
  }

  render(answer: PageAnswer, viewer: Viewer): string {
    return this.#render(answer.template, {
      ...answer.view,
      authorityName: this.settings.authorityName,
      header: answer.header,
      errors: answer.errors,
      errorOf: Object.fromEntries(answer.errors.map(error => [error.field, { text: error.text }])),
      refreshInSeconds: answer.refreshInSeconds,
      user: viewer.user,
      path: viewer.path,
      formToken: viewer.formToken,
      notice: viewer.notice,
      navigation: navigationFor(viewer.user, viewer.path),
    })
  }
}
