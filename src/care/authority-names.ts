/** An authority whose name neither a person nor a file has said. */
export const NAMELESS_AUTHORITY = 'Your authority'

type Numbered = readonly [number: number, name: string]

/** Names of the authorities that run children's services, by the first three letters and the number of their ONS code. */
// prettier-ignore
const NAMES: Readonly<Record<string, readonly Numbered[]>> = {
  E06: [
    [1, 'Hartlepool'], [2, 'Middlesbrough'], [3, 'Redcar and Cleveland'], [4, 'Stockton-on-Tees'],
    [5, 'Darlington'], [6, 'Halton'], [7, 'Warrington'], [8, 'Blackburn with Darwen'], [9, 'Blackpool'],
    [10, 'Kingston upon Hull'], [11, 'East Riding of Yorkshire'], [12, 'North East Lincolnshire'],
    [13, 'North Lincolnshire'], [14, 'York'], [15, 'Derby'], [16, 'Leicester'], [17, 'Rutland'],
    [18, 'Nottingham'], [19, 'Herefordshire'], [20, 'Telford and Wrekin'], [21, 'Stoke-on-Trent'],
    [22, 'Bath and North East Somerset'], [23, 'Bristol'], [24, 'North Somerset'],
    [25, 'South Gloucestershire'], [26, 'Plymouth'], [27, 'Torbay'], [30, 'Swindon'], [31, 'Peterborough'],
    [32, 'Luton'], [33, 'Southend-on-Sea'], [34, 'Thurrock'], [35, 'Medway'], [36, 'Bracknell Forest'],
    [37, 'West Berkshire'], [38, 'Reading'], [39, 'Slough'], [40, 'Windsor and Maidenhead'],
    [41, 'Wokingham'], [42, 'Milton Keynes'], [43, 'Brighton and Hove'], [44, 'Portsmouth'],
    [45, 'Southampton'], [46, 'Isle of Wight'], [47, 'County Durham'], [49, 'Cheshire East'],
    [50, 'Cheshire West and Chester'], [51, 'Shropshire'], [52, 'Cornwall'], [53, 'Isles of Scilly'],
    [54, 'Wiltshire'], [55, 'Bedford'], [56, 'Central Bedfordshire'], [57, 'Northumberland'],
    [58, 'Bournemouth, Christchurch and Poole'], [59, 'Dorset'], [60, 'Buckinghamshire'],
    [61, 'North Northamptonshire'], [62, 'West Northamptonshire'], [63, 'Cumberland'],
    [64, 'Westmorland and Furness'], [65, 'North Yorkshire'], [66, 'Somerset'],
  ],
  E08: [
    [1, 'Bolton'], [2, 'Bury'], [3, 'Manchester'], [4, 'Oldham'], [5, 'Rochdale'], [6, 'Salford'],
    [7, 'Stockport'], [8, 'Tameside'], [9, 'Trafford'], [10, 'Wigan'], [11, 'Knowsley'], [12, 'Liverpool'],
    [13, 'St. Helens'], [14, 'Sefton'], [15, 'Wirral'], [17, 'Doncaster'], [18, 'Rotherham'],
    [21, 'Newcastle upon Tyne'], [22, 'North Tyneside'], [23, 'South Tyneside'], [24, 'Sunderland'],
    [25, 'Birmingham'], [26, 'Coventry'], [27, 'Dudley'], [28, 'Sandwell'], [29, 'Solihull'], [30, 'Walsall'],
    [31, 'Wolverhampton'], [32, 'Bradford'], [33, 'Calderdale'], [34, 'Kirklees'], [35, 'Leeds'],
    [36, 'Wakefield'], [37, 'Gateshead'], [38, 'Barnsley'], [39, 'Sheffield'],
  ],
  E09: [
    [1, 'City of London'], [2, 'Barking and Dagenham'], [3, 'Barnet'], [4, 'Bexley'], [5, 'Brent'],
    [6, 'Bromley'], [7, 'Camden'], [8, 'Croydon'], [9, 'Ealing'], [10, 'Enfield'], [11, 'Greenwich'],
    [12, 'Hackney'], [13, 'Hammersmith and Fulham'], [14, 'Haringey'], [15, 'Harrow'], [16, 'Havering'],
    [17, 'Hillingdon'], [18, 'Hounslow'], [19, 'Islington'], [20, 'Kensington and Chelsea'],
    [21, 'Kingston upon Thames'], [22, 'Lambeth'], [23, 'Lewisham'], [24, 'Merton'], [25, 'Newham'],
    [26, 'Redbridge'], [27, 'Richmond upon Thames'], [28, 'Southwark'], [29, 'Sutton'], [30, 'Tower Hamlets'],
    [31, 'Waltham Forest'], [32, 'Wandsworth'], [33, 'Westminster'],
  ],
  E10: [
    [3, 'Cambridgeshire'], [7, 'Derbyshire'], [8, 'Devon'], [11, 'East Sussex'], [12, 'Essex'],
    [13, 'Gloucestershire'], [14, 'Hampshire'], [15, 'Hertfordshire'], [16, 'Kent'], [17, 'Lancashire'],
    [18, 'Leicestershire'], [19, 'Lincolnshire'], [20, 'Norfolk'], [24, 'Nottinghamshire'],
    [25, 'Oxfordshire'], [28, 'Staffordshire'], [29, 'Suffolk'], [30, 'Surrey'], [31, 'Warwickshire'],
    [32, 'West Sussex'], [34, 'Worcestershire'],
  ],
  S12: [
    [5, 'Clackmannanshire'], [6, 'Dumfries and Galloway'], [8, 'East Ayrshire'], [10, 'East Lothian'],
    [11, 'East Renfrewshire'], [13, 'Na h-Eileanan Siar'], [14, 'Falkirk'], [17, 'Highland'],
    [18, 'Inverclyde'], [19, 'Midlothian'], [20, 'Moray'], [21, 'North Ayrshire'], [23, 'Orkney Islands'],
    [26, 'Scottish Borders'], [27, 'Shetland Islands'], [28, 'South Ayrshire'], [29, 'South Lanarkshire'],
    [30, 'Stirling'], [33, 'Aberdeen City'], [34, 'Aberdeenshire'], [35, 'Argyll and Bute'],
    [36, 'City of Edinburgh'], [38, 'Renfrewshire'], [39, 'West Dunbartonshire'], [40, 'West Lothian'],
    [41, 'Angus'], [42, 'Dundee City'], [45, 'East Dunbartonshire'], [47, 'Fife'], [48, 'Perth and Kinross'],
    [49, 'Glasgow City'], [50, 'North Lanarkshire'],
  ],
  W06: [
    [1, 'Isle of Anglesey'], [2, 'Gwynedd'], [3, 'Conwy'], [4, 'Denbighshire'], [5, 'Flintshire'],
    [6, 'Wrexham'], [8, 'Ceredigion'], [9, 'Pembrokeshire'], [10, 'Carmarthenshire'], [11, 'Swansea'],
    [12, 'Neath Port Talbot'], [13, 'Bridgend'], [14, 'Vale of Glamorgan'], [15, 'Cardiff'],
    [16, 'Rhondda Cynon Taf'], [18, 'Caerphilly'], [19, 'Blaenau Gwent'], [20, 'Torfaen'],
    [21, 'Monmouthshire'], [22, 'Newport'], [23, 'Powys'], [24, 'Merthyr Tydfil'],
  ],
}

const NAME_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([letters, numbered]) =>
    numbered.map(([number, name]) => [`${letters}${String(number).padStart(6, '0')}`, name] as const),
  ),
)

/**
 * What an authority is called, by its ONS code of 2025; undefined where there is no such authority.
 * Source: Department for Education, Children looked after in England 2025; ONS register of geographic codes.
 */
export const authorityName = (laCode: string): string | undefined => NAME_OF.get(laCode)
