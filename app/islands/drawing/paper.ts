import type { Sheet, Stroke } from './strokes.ts'

/** Told apart in words; the same on every theme, since paper is white on each. */
const inks: Readonly<Record<string, string>> = {
  black: '#000000',
  red: '#c8102e',
  orange: '#e87400',
  yellow: '#ffd100',
  green: '#1c8a3b',
  blue: '#1857c4',
  purple: '#7a2ea0',
  brown: '#7a4a21',
}
const widths: Readonly<Record<string, number>> = { thin: 6, medium: 16, thick: 40 }

export const inkOf = (colour: string): string => inks[colour] ?? '#000000'
export const widthOf = (pen: string): number => widths[pen] ?? 16

export function paint(canvas: HTMLCanvasElement, sheet: Sheet, under: CanvasImageSource | undefined): void {
  const context = canvas.getContext('2d')
  if (!context) return
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  if (sheet.under && under) context.drawImage(under, 0, 0, canvas.width, canvas.height)
  for (const stroke of sheet.strokes) line(context, stroke)
}

/** A dot where the pen was only set down. */
export function line(context: CanvasRenderingContext2D, { colour, width, points }: Stroke): void {
  const [first, ...others] = points
  if (!first) return
  context.strokeStyle = colour
  context.lineWidth = width
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.beginPath()
  context.moveTo(...first)
  for (const point of others) context.lineTo(...point)
  if (others.length === 0) context.lineTo(first[0] + 0.01, first[1])
  context.stroke()
}

export function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  )
}

export async function load(src: string): Promise<HTMLImageElement> {
  const image = new Image()
  image.src = src
  await image.decode()
  return image
}
