export { type SinglingOut, singlesOut } from './single-out.ts'
export { type Cell, minimumCell, type PublicTable, type Suppressed, suppressTable } from './suppress.ts'
