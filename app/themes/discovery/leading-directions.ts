/**
 * The directions in which a sparse matrix's rows differ most (its first right singular vectors), by subspace iteration
 * from a seeded start: the same rows in the same order give the same directions, to the last bit.
 */
import { chance } from './chance.ts'

/** Row `i` holds `ids` and `values` from `from[i]` to `from[i + 1]`. */
export type Sparse = {
  rows: number
  columns: number
  from: Int32Array
  ids: Int32Array
  values: Float64Array
}
type Columns = Float64Array[]

const spare = 10
const rounds = 3

/** At most `wanted` directions, as columns over the matrix's columns; fewer where the rows hold no more. */
export function leadingDirections(matrix: Sparse, wanted: number): Columns {
  const width = Math.min(wanted + spare, matrix.rows, matrix.columns)
  if (width === 0) return []
  const next = chance(1)
  let over: Columns = Array.from({ length: width }, () =>
    Float64Array.from({ length: matrix.columns }, () => next() + next() + next() - 1.5),
  )
  for (let round = 0; round < rounds; round++)
    over = upright(over.map((column) => timesTurned(matrix, times(matrix, column))))
  const under = upright(
    over.map((column) => times(matrix, column)),
    2,
  )
  const small = under.map((column) => timesTurned(matrix, column))
  return rotated(small, wanted)
}

/** Where the rows stand along the directions. Row-major. */
export function along(matrix: Sparse, directions: Columns): Float64Array {
  const width = directions.length
  const placed = new Float64Array(matrix.rows * width)
  directions.forEach((direction, d) => {
    times(matrix, direction).forEach((value, row) => {
      placed[row * width + d] = value
    })
  })
  return placed
}

function times({ rows, from, ids, values }: Sparse, column: Float64Array): Float64Array {
  const product = new Float64Array(rows)
  for (let row = 0; row < rows; row++) {
    let sum = 0
    const end = from[row + 1] as number
    for (let k = from[row] as number; k < end; k++)
      sum += (values[k] as number) * (column[ids[k] as number] as number)
    product[row] = sum
  }
  return product
}

function timesTurned({ rows, columns, from, ids, values }: Sparse, column: Float64Array): Float64Array {
  const product = new Float64Array(columns)
  for (let row = 0; row < rows; row++) {
    const factor = column[row] as number
    const end = from[row + 1] as number
    for (let k = from[row] as number; k < end; k++) {
      const id = ids[k] as number
      product[id] = (product[id] as number) + (values[k] as number) * factor
    }
  }
  return product
}

/** Gram–Schmidt; columns that hold nothing new are left out. */
function upright(columns: Columns, passes = 1): Columns {
  const done: Columns = []
  for (const column of columns) {
    const before = Math.sqrt(dot(column, column))
    for (let pass = 0; pass < passes; pass++)
      for (const other of done) {
        const share = dot(column, other)
        for (let i = 0; i < column.length; i++)
          column[i] = (column[i] as number) - share * (other[i] as number)
      }
    const length = Math.sqrt(dot(column, column))
    if (!(length > 1e-9 * before) || length < 1e-12) continue
    for (let i = 0; i < column.length; i++) column[i] = (column[i] as number) / length
    done.push(column)
  }
  return done
}

function dot(a: Float64Array, b: Float64Array): number {
  let [one, two, three, four] = [0, 0, 0, 0]
  const even = a.length & ~3
  for (let i = 0; i < even; i += 4) {
    one += (a[i] as number) * (b[i] as number)
    two += (a[i + 1] as number) * (b[i + 1] as number)
    three += (a[i + 2] as number) * (b[i + 2] as number)
    four += (a[i + 3] as number) * (b[i + 3] as number)
  }
  for (let i = even; i < a.length; i++) one += (a[i] as number) * (b[i] as number)
  return one + two + three + four
}

/** Turns the found space so that its strongest directions come first, by Jacobi's rotations. */
function rotated(columns: Columns, wanted: number): Columns {
  const size = columns.length
  const gram = columns.map((a) => columns.map((b) => dot(a, b)))
  const turn = columns.map((_, i) => columns.map((_, j) => (i === j ? 1 : 0)))
  for (let sweep = 0; sweep < 30; sweep++) {
    let off = 0
    for (let p = 0; p < size; p++)
      for (let q = p + 1; q < size; q++) {
        const value = at(gram, p, q)
        const scale = at(gram, p, p) * at(gram, q, q)
        if (value * value <= 1e-20 * Math.abs(scale)) continue
        off++
        const theta = (at(gram, q, q) - at(gram, p, p)) / (2 * value)
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
        const c = 1 / Math.sqrt(t * t + 1)
        const s = t * c
        for (let k = 0; k < size; k++) spin(gram[k] as number[], p, q, c, s)
        const rowP = gram[p] as number[]
        const rowQ = gram[q] as number[]
        for (let k = 0; k < size; k++) {
          const [a, b] = [rowP[k] as number, rowQ[k] as number]
          rowP[k] = c * a - s * b
          rowQ[k] = s * a + c * b
        }
        for (let k = 0; k < size; k++) spin(turn[k] as number[], p, q, c, s)
      }
    if (off === 0) break
  }
  const order = columns
    .map((_, i) => i)
    .filter((i) => at(gram, i, i) > 1e-12)
    .sort((a, b) => at(gram, b, b) - at(gram, a, a) || a - b)
    .slice(0, wanted)
  return order.map((i) => {
    const length = Math.sqrt(at(gram, i, i))
    const direction = new Float64Array(columns[0]?.length ?? 0)
    columns.forEach((column, j) => {
      const share = at(turn, j, i) / length
      for (let k = 0; k < direction.length; k++)
        direction[k] = (direction[k] as number) + share * (column[k] as number)
    })
    return direction
  })
}

const at = (table: number[][], i: number, j: number) => (table[i] as number[])[j] as number
function spin(row: number[], p: number, q: number, c: number, s: number): void {
  const [a, b] = [row[p] as number, row[q] as number]
  row[p] = c * a - s * b
  row[q] = s * a + c * b
}
