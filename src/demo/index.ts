export * from './make-demo-authority.ts'
export type { PlantedSlip } from './slips/plant-slips.ts'
