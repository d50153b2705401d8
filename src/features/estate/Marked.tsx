import { Text } from '@tarojs/components'
import { marked } from '~/types/estate/answer-search'

/** A text with the asker's own words marked in it. */
export const Marked = ({ text, hits }: { readonly text: string; readonly hits: readonly string[] }) => (
  <>
    {marked(text, hits).map(({ words, isHit }, place) => (
      <Text key={`${place}:${words}`} className={isHit ? 'estate-hit' : ''}>
        {words}
      </Text>
    ))}
  </>
)
