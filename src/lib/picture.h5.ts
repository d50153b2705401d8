import { formatOf } from './picture-format'
import { pictureLimit, type Picture } from './platform.type'

/** Longest edge in pixels: a crack stays readable at it. */
const longestEdge = 1920
const qualities = [0.82, 0.7, 0.55, 0.4, 0.25] as const

async function drawn(file: Blob): Promise<HTMLCanvasElement> {
  const bitmap = await createImageBitmap(file)
  const ratio = Math.min(1, longestEdge / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(bitmap.width * ratio)
  canvas.height = Math.round(bitmap.height * ratio)
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  return canvas
}

const jpeg = (canvas: HTMLCanvasElement, quality: number): Promise<Blob> =>
  new Promise((resolve, reject) =>
    canvas.toBlob(
      blob => (blob ? resolve(blob) : reject(new Error('picture could not be encoded'))),
      'image/jpeg',
      quality,
    ),
  )

async function shrunk(file: Blob): Promise<Blob> {
  const canvas = await drawn(file)
  let made = await jpeg(canvas, qualities[0])
  for (const quality of qualities.slice(1)) {
    if (made.size <= pictureLimit) break
    made = await jpeg(canvas, quality)
  }
  return made
}

const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer())

/** The file itself when it is small and of a known format, else a JPEG of at most 500 KB. Rejects when it is no picture. */
export async function smallPicture(file: Blob): Promise<Picture> {
  const bytes = await bytesOf(file)
  const format = formatOf(bytes)
  if (format !== undefined && bytes.length <= pictureLimit) return { path: URL.createObjectURL(file), bytes, format }
  const made = await shrunk(file)
  return { path: URL.createObjectURL(made), bytes: await bytesOf(made), format: 'jpg' }
}
