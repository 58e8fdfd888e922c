/**
 * A photo is made smaller before it goes: a large one would take long on one bar of signal. What this browser can not
 * open goes as it is, and the server says what it thinks of it.
 */
const SIDE_MAX = 1600
const SMALL_BYTES = 300_000

export function start(section: HTMLElement): void {
  section.addEventListener('change', (event) => {
    const field = event.target
    const file = field instanceof HTMLInputElement ? field.files?.[0] : undefined
    if (!(field instanceof HTMLInputElement) || !file) return
    // One of the two: the photo that was chosen last.
    for (const other of section.querySelectorAll<HTMLInputElement>('input[type="file"]'))
      if (other !== field) other.value = ''
    const form = field.form
    const smaller = shrunk(file).then((small) => {
      if (!small || field.files?.[0] !== file) return
      const files = new DataTransfer()
      files.items.add(small)
      field.files = files.files
    })
    const wait = (submit: SubmitEvent) => {
      submit.preventDefault()
      submit.stopImmediatePropagation()
      void smaller.then(() => form?.requestSubmit(submit.submitter))
    }
    form?.addEventListener('submit', wait, true)
    void smaller.catch(() => undefined).then(() => form?.removeEventListener('submit', wait, true))
  })
}

async function shrunk(file: File): Promise<File | undefined> {
  if (file.size < SMALL_BYTES) return undefined
  const image = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined)
  if (!image) return undefined
  const by = Math.min(1, SIDE_MAX / Math.max(image.width, image.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(image.width * by)
  canvas.height = Math.round(image.height * by)
  const context = canvas.getContext('2d')
  if (!context) return undefined
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9))
  return blob && blob.size < file.size ? new File([blob], 'photo.jpg', { type: 'image/jpeg' }) : undefined
}
