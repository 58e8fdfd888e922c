/** What can be wrong with a table of the area's children, and what a right one looks like. */
export type PopulationProblem =
  | { code: 'empty' | 'too-long' | 'quote' | 'no-source' | 'no-date' }
  | { code: 'column'; column: string }
  | {
      code: 'characteristic' | 'group' | 'people' | 'twice' | 'date'
      line: number
      written: string
    }

export const populationExample = `characteristic,group,people
age-band,5-10,1204
need,ASD,870
plan,EHCP,1950`
