import { nameToCompare } from '../care/index.ts'

/** With fewer, a price or a total would tell what one provider is paid, or tell it to the other of two. */
const FEWEST_PROVIDERS = 3

/** Whether a figure of these providers would tell what one of them is paid. @param providers as they are written, each as often as it comes */
export const isOfTooFewProviders = (providers: readonly string[]): boolean =>
  new Set(providers.map(nameToCompare)).size < FEWEST_PROVIDERS
