import type { Picture } from '../position/index.ts'

/** Port: the records as they stand, ready to be measured. */
export interface Measuring {
  /** undefined: no return is kept. The same picture as long as nothing that it rests on has changed. */
  picture(): Promise<Picture | undefined>
}
