import { NAMELESS_AUTHORITY } from '../care/index.ts'
/** What an installation may choose. */
export interface WebSettings {
  /** Shown in the header: `Aireborough Council`. Read anew for each page, as an import may bring it. */
  readonly authorityName: string
  /** The authority's one deep colour, `#rrggbb`: at least 4.5:1 against white, or the default is used. */
  readonly authorityColour: string
  /** Behind https: cookies are Secure and carry the __Host- prefix, browsers are told to stay on https. */
  readonly isSecure: boolean
  /** Behind a proxy that sets X-Forwarded-For. */
  readonly isBehindProxy: boolean
  readonly sessionInHours: number
  /** The most that one import may hold, packed and unpacked. */
  readonly mostImportBytes: number
  readonly mostImportFiles: number
  readonly mostRequestsPerMinute: number
  /** Token of the command line on this machine; undefined: the import address is shut. */
  readonly commandLineToken: string | undefined
  /** Said on the sign-in page of a demonstration; undefined elsewhere. */
  readonly demoSignIns: readonly { readonly email: string; readonly password: string }[] | undefined
  readonly folders: WebFolders
}

export interface WebFolders {
  /** Nunjucks templates: `src/web`, or `dist/views` when built. */
  readonly views: string
  /** Built styles, scripts and fonts with their manifest.json. */
  readonly public: string
  /** Where the packages are. */
  readonly packages: string
}

const MEGABYTE = 1024 * 1024

export const DEFAULT_SETTINGS: Omit<WebSettings, 'folders'> = {
  authorityName: NAMELESS_AUTHORITY,
  authorityColour: '#12404f',
  isSecure: false,
  isBehindProxy: false,
  sessionInHours: 12,
  mostImportBytes: 300 * MEGABYTE,
  mostImportFiles: 500,
  mostRequestsPerMinute: 600,
  commandLineToken: undefined,
  demoSignIns: undefined,
}
