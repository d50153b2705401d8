import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { ListRow } from '~/src/components/ListRow'
import { More } from '~/src/components/More'
import { Tag, type TagTone } from '~/src/components/Tag'
import type { Paged } from '~/src/lib/paging'
import { sayWhen } from '~/src/lib/when'
import type { ArchiveContract } from '~/types/archive/archive.contract'
import type { ImportState } from '~/types/archive/import.lifecycle'
import type { OutputOf } from '~/types/kernel/contract'
import { importCopy as copy, importStates } from './import.copy'

const tones: Record<ImportState, TagTone> = {
  staging: 'warn',
  faulty: 'bad',
  checked: 'accent',
  applying: 'warn',
  applied: 'ok',
  undoing: 'warn',
  undone: 'quiet',
}

interface ImportListProps {
  readonly imports: Paged<OutputOf<ArchiveContract, 'imports'>>
  readonly chosen: string | undefined
  readonly onChoose: (importId: string) => void
}

/** Recent imports, the newest first: what was begun and not finished is seen at once. */
export function ImportList({ imports, chosen, onChoose }: ImportListProps) {
  const { asked, rows, hasMore, more, loadMore, reload } = imports
  return (
    <Faces asked={asked} onRetry={() => void reload()}>
      {(_data, now) =>
        rows.length === 0 ? (
          <Card>
            <Empty title={copy.none} note={copy.noneNote} icon="file" />
          </Card>
        ) : (
          <>
            <Card flush title={copy.list}>
              {rows.map(({ importId, fileName, state, at, byName }) => (
                <ListRow
                  key={importId}
                  title={fileName}
                  note={copy.by(byName, sayWhen(at, now))}
                  aside={<Tag label={importStates[state]} tone={tones[state]} />}
                  isOn={importId === chosen}
                  onClick={() => onChoose(importId)}
                />
              ))}
            </Card>
            {hasMore && <More hasMore more={more} onMore={loadMore} />}
          </>
        )
      }
    </Faces>
  )
}
