import { CHILDREN_LOOKED_AFTER_PAGE, DEPARTMENT, type PublishedDataset } from './dataset.ts'

/** A table of the Department's Explore Education Statistics: areas by year in rows, one row for each set of labels. */
export interface ExploreEducationDataset extends PublishedDataset {
  /** Columns whose labels tell rows of one area and year apart; each with the names that it has had. */
  readonly labels: readonly (readonly string[])[]
  /** Columns that hold figures, by our name, each with the names that it has had. */
  readonly values: Readonly<Record<string, readonly string[]>>
  /** A label that some row has: it tells apart tables of the same columns. */
  readonly tells?: string
}

const COUNTS = {
  number: ['number', 'children_count', 'cla_31_march_number', 'count'],
  percentage: ['percentage', 'children_percent', 'percent'],
} as const

const WORKFORCE_COLUMNS = [
  'turnover_rate_fte',
  'agency_rate_fte',
  'vacancy_rate_fte',
  'caseload_fte',
  'absence_rate_fte',
  'inpost_fte',
  'vacancy_fte',
  'agency_fte',
] as const

const REFERRAL_COLUMNS = ['referral_count', 'rereferral_count', 'rereferral_percent'] as const

const asTheyAre = (columns: readonly string[]): Record<string, readonly string[]> =>
  Object.fromEntries(columns.map(column => [column, [column]]))

type Given = Omit<ExploreEducationDataset, 'publisher' | 'page' | 'columns' | 'values'> &
  Partial<Pick<ExploreEducationDataset, 'page' | 'values'>>

const dataset = (given: Given): ExploreEducationDataset => {
  const values = given.values ?? COUNTS
  const columns = [...given.labels, ...Object.values(values)].map(([first]) => first).join(', ')
  const telling = given.tells === undefined ? '' : `, with a row "${given.tells}"`
  return {
    publisher: DEPARTMENT,
    page: CHILDREN_LOOKED_AFTER_PAGE,
    ...given,
    values,
    columns: `time_period, geographic_level, ${columns}${telling}`,
  }
}

const CHARACTERISTICS = [['cla_group'], ['characteristic']] as const

/** In the order in which they are tried: those with more labels first, so that none is taken for a simpler one. */
export const EXPLORE_EDUCATION_DATASETS: readonly ExploreEducationDataset[] = [
  dataset({
    id: 'stability-by-characteristics',
    title: 'Placements in the year, by characteristics',
    labels: [['cla_group'], ['population_group'], ['characteristic'], ['placement_stability']],
  }),
  dataset({
    id: 'ceased-care-periods',
    title: 'Periods of care and placements of children who ceased',
    labels: [['cla_group'], ['periods_or_placements'], ['age_on_ceasing']],
  }),
  dataset({
    id: 'reasons-for-placement-change',
    title: 'Reasons for changes of placement',
    labels: [['cla_group'], ['characteristic'], ['reason_for_change']],
  }),
  dataset({
    id: 'placement-durations',
    title: 'Lengths of placements that ended in the year',
    labels: [['placement_duration'], ['placement_group']],
  }),
  dataset({
    id: 'placement-providers',
    title: 'Kinds of placement, by provider and inside or outside the authority',
    labels: [['placement_type'], ['placement_provider']],
  }),
  dataset({
    id: 'placement-stability',
    title: 'Placement stability',
    labels: [['cla_group'], ['placement_stability']],
  }),
  dataset({
    id: 'children-looked-after',
    title: 'Children looked after, starting and ceasing: numbers and rates',
    labels: [['population_type', 'population_count']],
    values: {
      number: ['number', 'children_count'],
      rate_per_10000: ['rate_per_10000', 'rate_per_10k'],
      population_estimate: ['population_estimate'],
    },
  }),
  dataset({
    id: 'children-started',
    title: 'Children who started to be looked after, by characteristics',
    labels: CHARACTERISTICS,
    tells: 'age on starting',
  }),
  dataset({
    id: 'children-ceased',
    title: 'Children who ceased to be looked after, by characteristics',
    labels: CHARACTERISTICS,
    tells: 'age on ceasing',
  }),
  dataset({
    id: 'placement-distance',
    title: 'Distance of placements from home',
    labels: CHARACTERISTICS,
    tells: '1. 20 miles or less',
  }),
  dataset({
    id: 'special-guardianship',
    title: 'Special guardianship orders',
    labels: CHARACTERISTICS,
    tells: 'age at special guardianship order',
  }),
  dataset({
    id: 'unaccompanied-children',
    title: 'Unaccompanied asylum-seeking children, by characteristics',
    labels: CHARACTERISTICS,
    tells: 'under 16 years',
  }),
  dataset({
    id: 'children-by-characteristics',
    title: 'Children looked after on 31 March, by characteristics and placement',
    labels: CHARACTERISTICS,
    tells: 'legal status',
  }),
  dataset({
    id: 'health',
    title: 'Health of children looked after for a year',
    labels: [['characteristic'], ['breakdown']],
    tells: 'had their annual health assessment',
  }),
  dataset({
    id: 'new-placements',
    title: 'New placements and changes of placement in the year',
    labels: [['characteristic'], ['breakdown']],
    tells: 'total new placements',
  }),
  dataset({
    id: 'care-leavers-accommodation',
    title: 'Suitability of care leavers’ accommodation',
    labels: [['care_leaver_age'], ['breakdown']],
    tells: 'accommodation considered suitable',
    values: {
      number: ['care_leaver_count', 'number', 'children_count'],
      percentage: ['care_leaver_percent', 'percentage', 'children_percent'],
    },
  }),
  dataset({
    id: 'referrals',
    title: 'Referrals and re-referrals to children’s social care',
    page: 'https://explore-education-statistics.service.gov.uk/find-statistics/children-in-need',
    labels: [['category']],
    values: asTheyAre(REFERRAL_COLUMNS),
  }),
  dataset({
    id: 'workforce',
    title: 'Children’s social workers',
    page: 'https://explore-education-statistics.service.gov.uk/find-statistics/children-s-social-work-workforce',
    labels: [],
    values: asTheyAre(WORKFORCE_COLUMNS),
  }),
  dataset({
    id: 'population',
    title: 'Population by age, mid-year estimates',
    page: 'https://www.ons.gov.uk/peoplepopulationandcommunity/populationandmigration/populationestimates',
    labels: [['age_group', 'age']],
    values: { population_estimate: ['population_estimate', 'population'] },
  }),
]
