import { View } from '@tarojs/components'
import { Card } from '~/src/components/Card'
import { Facts } from '~/src/components/Facts'
import type { NoticeLetter } from '~/types/handover/notice-letter'
import type { NoticePage } from '~/types/handover/notice.views'
import { weekday } from '~/types/kernel/time'
import { letterCopy as copy } from './notice.copy'
import './notice.scss'

/** The letter itself: to whom, when, where; and the number under which it was posted. */
export function LetterCard({ page }: { readonly page: NoticePage }) {
  const { letter, posting } = page
  const { facts } = copy
  const lines = [
    { name: facts.hours, value: copy.hours(letter.hours.from, letter.hours.until) },
    { name: facts.place, value: letter.place },
    { name: facts.house, value: copy.house(letter.houseType, letter.areaSquareMetres) },
    {
      name: facts.posting,
      value: posting ? copy.posting(posting.carrier, posting.trackingNumber) : copy.notPosted,
    },
  ]
  return (
    <Card>
      <View className="letter__heading">{copy.heading}</View>
      <View className="letter__to">{copy.to(letter.addressees)}</View>
      <View>{copy.opening(letter.unitName)}</View>
      <View className="letter__days">
        {letter.days.map(day => (
          <View key={day} className="letter__day">
            {copy.day(day, weekday(day))}
          </View>
        ))}
      </View>
      <Facts facts={lines} />
      <View className="letter__issued">{copy.issued(letter.estateName, letter.issuedOn)}</View>
    </Card>
  )
}

/** Remarks, and what the law attaches to the letter. */
export function LegalCard({ letter }: { readonly letter: NoticeLetter }) {
  return (
    <>
      {letter.remarks.length > 0 && (
        <Card title={copy.remarks}>
          {letter.remarks.map(line => (
            <View key={line}>{line}</View>
          ))}
        </Card>
      )}
      <Card title={copy.legal}>
        {letter.legal.map(line => (
          <View key={line} className="t-second">
            {line}
          </View>
        ))}
      </Card>
    </>
  )
}
