export { PostcodeReader, type PostcodeAccount, type PostcodeOptions } from './postcode-reader.ts'
export { readPostcodes } from './read-postcodes.ts'
export { deserialisePostcodes, serialisePostcodes } from './serialise-postcodes.ts'
export { PostcodeIndex } from './postcode-index.ts'
