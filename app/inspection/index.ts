export { graceEnds, graceMinutesDefault, type Window, type WindowState, windowState } from './window.ts'

export const inspectionTypes = ['full', 'monitoring', 'engagement', 'thematic', 'consultation'] as const
export type InspectionType = (typeof inspectionTypes)[number]
