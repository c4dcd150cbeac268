export {
  PostcodeReader,
  readPostcodes,
  type PostcodeAccount,
  type PostcodeOptions,
} from './read-postcodes.ts'
export { deserialisePostcodes, serialisePostcodes } from './serialise-postcodes.ts'
export { PostcodeIndex } from './postcode-index.ts'
