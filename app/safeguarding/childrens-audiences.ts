/** Whose voices wait for ears: a machine mishears them most, and they are those whom screening is for. */
export const childrensAudiences: readonly string[] = ['child', 'young-person']
