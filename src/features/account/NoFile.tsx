import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import type { Asked } from '~/src/lib/asking'
import { open } from '~/src/lib/paths'
import { myDataCopy as copy } from './own-record.copy'

/** Nobody has a file of theirs here yet: no failure, and the way to one. */
export const isNobody = (asked: Asked<unknown>): boolean => asked.state === 'failed' && asked.code === 'NOT_FOUND'

export const NoFile = () => (
  <Card>
    <Empty
      icon="user"
      title={copy.noFileTitle}
      note={copy.noFileNote}
      action={<Button compact kind="primary" label={copy.link} onClick={() => void open('link')} />}
    />
  </Card>
)
