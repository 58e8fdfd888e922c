export { type Cell, minimumCell, type PublicTable, type Suppressed, suppressTable } from './suppress.ts'
