import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { deskCopy as copy } from './desk.copy'

/** Beside a list of which nothing is open. */
export const Nothing = () => (
  <Card>
    <Empty icon="file" title={copy.choose} note={copy.chooseNote} />
  </Card>
)
