/** Red, green, blue and how much covers, a byte each, row by row. */
export type Pixels = { data: Uint8ClampedArray; width: number; height: number }

/**
 * At most so many pixels a side, each the mean of those it stands for, on white paper: what is see-through would be black
 * where nothing lies behind it.
 */
export function shrinkOnPaper({ data, width, height }: Pixels, sideMax: number): Pixels {
  const by = Math.min(1, sideMax / Math.max(width, height))
  const [toWidth, toHeight] = [Math.max(1, Math.round(width * by)), Math.max(1, Math.round(height * by))]
  const to = new Uint8ClampedArray(toWidth * toHeight * 4)
  const across = edges(toWidth, width)
  const down = edges(toHeight, height)
  let out = 0
  for (let y = 0; y < toHeight; y++) {
    const top = down[y] ?? 0
    const bottom = down[y + 1] ?? height
    for (let x = 0; x < toWidth; x++) {
      const left = across[x] ?? 0
      const right = across[x + 1] ?? width
      let red = 0
      let green = 0
      let blue = 0
      for (let row = top; row < bottom; row++)
        for (let at = (row * width + left) * 4, end = (row * width + right) * 4; at < end; at += 4) {
          const cover = data[at + 3] ?? 0
          const paper = 255 * (255 - cover)
          red += (data[at] ?? 0) * cover + paper
          green += (data[at + 1] ?? 0) * cover + paper
          blue += (data[at + 2] ?? 0) * cover + paper
        }
      const all = (bottom - top) * (right - left) * 255
      to[out++] = red / all
      to[out++] = green / all
      to[out++] = blue / all
      to[out++] = 255
    }
  }
  return { data: to, width: toWidth, height: toHeight }
}

/** Where each pixel that is kept begins among those it stands for; never more are kept than there are. */
function edges(kept: number, from: number): Uint32Array {
  return Uint32Array.from({ length: kept + 1 }, (_, at) => Math.floor((at * from) / kept))
}

/** As it was held when it was taken: EXIF's eight ways. */
export function turned(pixels: Pixels, turn: number): Pixels {
  if (turn < 2 || turn > 8) return pixels
  const { width, height } = pixels
  const sideways = turn >= 5
  const flipX = turn === 2 || turn === 3 || turn === 7 || turn === 8
  const flipY = turn === 3 || turn === 4 || turn === 6 || turn === 7
  const [toWidth, toHeight] = sideways ? [height, width] : [width, height]
  const from = new Uint32Array(pixels.data.buffer, pixels.data.byteOffset, width * height)
  const to = new Uint32Array(width * height)
  for (let y = 0; y < toHeight; y++)
    for (let x = 0; x < toWidth; x++) {
      const across = sideways ? y : x
      const down = sideways ? x : y
      const fromX = flipX ? width - 1 - across : across
      const fromY = flipY ? height - 1 - down : down
      to[y * toWidth + x] = from[fromY * width + fromX] ?? 0
    }
  return { data: new Uint8ClampedArray(to.buffer), width: toWidth, height: toHeight }
}
