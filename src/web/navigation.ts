import { can, type Permission, type User } from '../access/index.ts'

export interface NavigationPage {
  readonly text: string
  readonly href: string
  readonly permission: Permission
  /** What the page answers: shown on the start page. */
  readonly question: string
  /** The file or entry that it needs: shown while there is none. */
  readonly needs?: string
}

export interface NavigationGroup {
  readonly text: string
  readonly pages: readonly NavigationPage[]
}

/** Every page that a person may start from, in the order of the work. A new page gets its line here. */
export const NAVIGATION: readonly NavigationGroup[] = [
  {
    text: 'Needs',
    pages: [
      {
        text: 'Needs analysis',
        href: '/needs',
        permission: 'see_aggregates',
        question: 'What do our children need?',
        needs: 'a statutory return',
      },
      {
        text: 'Measures',
        href: '/measures',
        permission: 'see_aggregates',
        question: 'What do our figures say?',
        needs: 'a statutory return',
      },
      {
        text: 'Benchmarks',
        href: '/benchmarks',
        permission: 'see_aggregates',
        question: 'How do we compare?',
        needs: 'published statistics, as the Department, MHCLG, Ofsted and the ONS give them out',
      },
      {
        text: 'Localities',
        href: '/localities',
        permission: 'see_aggregates',
        question: 'Where do our children come from?',
        needs: 'a statutory return; localities.csv for your own clusters, hubs or wards',
      },
    ],
  },
  {
    text: 'Future',
    pages: [
      {
        text: 'Forecast',
        href: '/forecast',
        permission: 'see_aggregates',
        question: 'How many children will be in our care?',
        needs: 'a statutory return: the more years, the surer the forecast',
      },
      {
        text: 'Gap',
        href: '/gap',
        permission: 'see_aggregates',
        question: 'Will we have enough homes?',
        needs: 'a forecast, and your places',
      },
      {
        text: 'Accuracy',
        href: '/accuracy',
        permission: 'see_aggregates',
        question: 'How wrong have our forecasts been?',
      },
      {
        text: 'All forecasts',
        href: '/forecasts',
        permission: 'see_aggregates',
        question: 'Which forecasts have we made, and what changed?',
      },
    ],
  },
  {
    text: 'Homes',
    pages: [
      {
        text: 'Map',
        href: '/map',
        permission: 'see_aggregates',
        question: 'Where do our children live?',
        needs: 'a statutory return, and the ONS Postcode Directory',
      },
      {
        text: 'Supply',
        href: '/supply',
        permission: 'see_aggregates',
        question: 'How many places are there, and how many will there be?',
        needs: 'provision.csv, or places entered by hand',
      },
      {
        text: 'Places',
        href: '/places',
        permission: 'see_aggregates',
        question: 'Which homes and carers do we have, and which are coming?',
        needs: 'provision.csv, or places entered by hand',
      },
      {
        text: 'Searches',
        href: '/searches',
        permission: 'see_aggregates',
        question: 'How do we look for a home?',
      },
    ],
  },
  {
    text: 'Money',
    pages: [
      {
        text: 'Spend',
        href: '/spend',
        permission: 'see_aggregates',
        question: 'What will it cost?',
        needs: 'a forecast; prices and a budget make it yours',
      },
      {
        text: 'Prices',
        href: '/costs',
        permission: 'see_aggregates',
        question: 'What do our prices rest on?',
      },
      {
        text: 'Fees',
        href: '/fees',
        permission: 'see_aggregates',
        question: 'What does a week in each kind of home cost?',
        needs: 'fees.csv, or fees entered by hand: until then the usual ones, each marked as an assumption',
      },
      {
        text: 'Contracts',
        href: '/contracts',
        permission: 'see_aggregates',
        question: 'Do our block bookings and retainers pay?',
        needs: 'contracts.csv, or contracts entered by hand',
      },
      {
        text: 'Savings',
        href: '/savings',
        permission: 'see_aggregates',
        question: 'Are we saving what we said?',
        needs: 'savings.csv, or savings entered by hand',
      },
      {
        text: 'Calculators',
        href: '/calculators',
        permission: 'see_aggregates',
        question: 'What would a change cost, and save?',
      },
    ],
  },
  {
    text: 'Choices',
    pages: [
      {
        text: 'Scenarios',
        href: '/scenarios',
        permission: 'see_aggregates',
        question: 'What would our plans change?',
        needs: 'a statutory return, and a plan',
      },
      {
        text: 'Scenario lab',
        href: '/lab',
        permission: 'run_forecasts',
        question: 'What if?',
        needs: 'a statutory return',
      },
      {
        text: 'Best plan',
        href: '/best-plan',
        permission: 'see_aggregates',
        question: 'What is the cheapest way to have enough homes?',
        needs: 'a statutory return, your places, and what homes, carers and bookings would cost',
      },
    ],
  },
  {
    text: 'Records',
    pages: [
      {
        text: 'Imports',
        href: '/imports',
        permission: 'see_children',
        question: 'Which returns do we hold?',
        needs: 'the files of a statutory return (SSDA903), in CSV or XML',
      },
      {
        text: 'Published statistics',
        href: '/published',
        permission: 'see_aggregates',
        question: 'Which published statistics do we hold?',
        needs: 'the files of the Department, MHCLG, Ofsted and the ONS, as they are',
      },
      {
        text: 'Data quality',
        href: '/data-quality',
        permission: 'see_aggregates',
        question: 'How far can we trust our figures?',
        needs: 'an import',
      },
    ],
  },
  {
    text: 'People',
    pages: [
      {
        text: 'Users',
        href: '/users',
        permission: 'manage_users',
        question: 'Who may use this, and for what?',
      },
      {
        text: 'Audit log',
        href: '/audit',
        permission: 'see_audit',
        question: 'Who saw or changed what?',
      },
    ],
  },
]

export interface ShownPage extends NavigationPage {
  readonly isCurrent: boolean
}

export interface ShownGroup {
  readonly text: string
  readonly href: string
  readonly isCurrent: boolean
  readonly pages: readonly ShownPage[]
}

const isWithin = (path: string, href: string): boolean => path === href || path.startsWith(`${href}/`)

/** The groups and pages that a person may see, with the one that they are on marked; groups without pages are left out. */
export function navigationFor(user: User | undefined, path: string, groups = NAVIGATION): ShownGroup[] {
  return groups.flatMap(group => {
    const pages = group.pages
      .filter(one => can(user, one.permission))
      .map(one => ({ ...one, isCurrent: isWithin(path, one.href) }))
    const first = pages[0]
    if (!first) return []
    return [{ text: group.text, href: first.href, isCurrent: pages.some(one => one.isCurrent), pages }]
  })
}
