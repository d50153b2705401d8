import { useState } from 'react'
import { usePhotos } from '~/src/components/usePhotos'
import { sendPhoto } from '~/src/features/photo/photo.client'
import { isCalendarDay } from '~/types/kernel/time'
import type { DeskReport } from '~/types/progress/progress.views'
import { mostPhotos, type BuildingPercent, type ReportContent, type ReportPhoto } from '~/types/progress/report'

/** What is typed of a day may not be one yet. */
type Typed<Of, Days extends keyof Of> = Omit<Of, Days> & Record<Days, string>
export type PhotoFacts = Omit<Typed<ReportPhoto, 'takenOn'>, 'photoId'>
export type Words = Typed<Pick<ReportContent, 'from' | 'to' | 'text' | 'next' | 'changed'>, 'from' | 'to'>

/** A report while it is written: nothing typed is lost until it is saved, and then the server has it. */
export function useDraft(report: DeskReport) {
  const { content, photoUrls, spots } = report
  const [words, setWords] = useState<Words>(content)
  const [buildings, setBuildings] = useState<readonly BuildingPercent[]>(content.buildings)
  const [facts, setFacts] = useState<Readonly<Record<string, PhotoFacts>>>(
    Object.fromEntries(content.photos.map(({ photoId, ...rest }) => [photoId, rest])),
  )
  const kept = content.photos.map(({ photoId }) => ({
    ...{ key: photoId, photoId, path: photoUrls[photoId] ?? '', state: 'done' as const },
  }))
  const pictures = usePhotos(mostPhotos, sendPhoto, kept)
  const factsOf = (photoId: string): PhotoFacts =>
    facts[photoId] ?? {
      buildingId: buildings[0]?.buildingId ?? '',
      spotId: spots[0]?.spotId ?? '',
      takenOn: words.to,
      caption: '',
    }
  const photos = pictures.photoIds.map(photoId => ({ photoId, ...factsOf(photoId) }))
  return {
    words,
    say: (part: Partial<Words>) => setWords(now => ({ ...now, ...part })),
    buildings,
    setBuildings,
    photos,
    tellPhoto: (photoId: string, part: Partial<PhotoFacts>) =>
      setFacts(now => ({ ...now, [photoId]: { ...factsOf(photoId), ...part } })),
    pictures,
    /** Undefined while a day is not one. */
    content: writtenContent(words, buildings, photos),
  }
}
export type Draft = ReturnType<typeof useDraft>

function writtenContent(
  { from, to, ...words }: Words,
  buildings: readonly BuildingPercent[],
  photos: readonly (PhotoFacts & { photoId: string })[],
): ReportContent | undefined {
  if (!isCalendarDay(from) || !isCalendarDay(to)) return undefined
  const dated = photos.flatMap(({ takenOn, ...photo }) => (isCalendarDay(takenOn) ? [{ ...photo, takenOn }] : []))
  if (dated.length < photos.length) return undefined
  const { text, next, changed } = words
  return { from, to, text, next, changed, buildings: [...buildings], photos: dated }
}
