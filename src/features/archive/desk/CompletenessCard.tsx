import { View } from '@tarojs/components'
import type { PersonFileView } from '~/types/archive/files.views'
import { Card } from '~/src/components/Card'
import { factWords, filesCopy as copy } from './files.desk.copy'
import './files.scss'

interface BarProps {
  readonly part: number
  readonly all: number
}

/** How much of a whole, as a bar; its numbers stand beside it. */
export const ShareBar = ({ part, all }: BarProps) => (
  <View className="files-bar" aria-hidden>
    <View
      className={part === all ? 'files-bar__part files-bar__part--whole' : 'files-bar__part'}
      style={{ width: `${all === 0 ? 0 : (part / all) * 100}%` }}
    />
  </View>
)

/** What the file has of what it should have, and what to ask for next (R2.3). */
export function CompletenessCard({ file: { completeness } }: { readonly file: Pick<PersonFileView, 'completeness'> }) {
  const { have, of, missing } = completeness
  const words = missing.map(fact => factWords[fact])
  return (
    <Card title={copy.completeness} aside={copy.have(have, of)}>
      <ShareBar part={have} all={of} />
      <View className="t-second">{missing.length === 0 ? copy.allThere : copy.missing(words)}</View>
    </Card>
  )
}
