// prettier-ignore
const HERBS = ['Teasel', 'Sorrel', 'Yarrow', 'Tansy', 'Burdock', 'Campion', 'Bracken', 'Clover', 'Fennel', 'Mallow',
  'Borage', 'Comfrey', 'Lovage', 'Vetch', 'Sedge', 'Bryony', 'Gorse', 'Heather', 'Juniper', 'Chicory', 'Marjoram',
  'Meadowsweet', 'Nettle', 'Pimpernel', 'Plantain', 'Rushes', 'Samphire', 'Speedwell', 'Thrift', 'Woodruff']

/** A provider's name that says of itself that it is invented. */
export const providerName = (key: number, what: string): string =>
  `${HERBS[key % HERBS.length]!} ${what} ${Math.floor(key / HERBS.length) + 1} (invented)`
