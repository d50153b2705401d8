import { pageWords } from '../paper.copy'
import type { Picture } from './blocks'
import { ground, quiet, room, side, size, width, type Place } from './place'

const perRow = 3
const pictureGap = 10
const pictureBox = { width: (width - (perRow - 1) * pictureGap) / perRow, height: 128 } as const

/** Three abreast, each in its own shape over its words; a row is never torn in two. */
export function pictures(place: Place, all: readonly Picture[]): void {
  for (let first = 0; first < all.length; first += perRow) {
    const abreast = all.slice(first, first + perRow)
    const words = { size: size.small, width: pictureBox.width }
    const below = Math.max(...abreast.map(({ caption }) => place.pen.heightOf(caption, words))) + 8
    room(place, pictureBox.height + below)
    abreast.forEach(({ caption, bytes }, column) => {
      const x = side + column * (pictureBox.width + pictureGap)
      place.pen.fill(x, place.y, pictureBox.width, pictureBox.height, ground)
      if (!bytes || !place.pen.picture(bytes, x, place.y, pictureBox))
        place.pen.text(pageWords.noPicture, x, place.y + pictureBox.height / 2 - 6, {
          ...words,
          align: 'center',
          colour: quiet,
        })
      place.pen.text(caption, x, place.y + pictureBox.height + 3, { ...words, colour: quiet })
    })
    place.y += pictureBox.height + below
  }
}
