export const leavePath = (link: string): string => `/s/${link}/leave`
export const stopPath = (link: string): string => `/s/${link}/stop`
