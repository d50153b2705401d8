import { dayOf } from '~/types/kernel/time'
import { Card } from '~/src/components/Card'
import { Faces } from '~/src/components/Faces'
import { ListRow } from '~/src/components/ListRow'
import { useAsked } from '~/src/lib/asking'
import { certificateNames } from '../about.copy'
import { endWords } from '../CertificateRows'
import { estateClient } from '../estate.client'
import { BackToList } from './BackToList'
import { estateDeskCopy as copy } from './desk.copy'

/** Every version of every certificate, newest first. */
export function CertificateHistory({ estateId, onBack }: { readonly estateId: string; readonly onBack: () => void }) {
  const [asked, reload] = useAsked(`history:${estateId}`, () => estateClient.certificateHistory({ estateId }))
  return (
    <>
      <BackToList onBack={onBack} />
      <Faces asked={asked} onRetry={() => void reload()}>
        {({ rows }) => (
          <Card title={copy.history} flush>
            {rows.map(row => (
              <ListRow
                key={row.key}
                title={`${certificateNames[row.kind]} · ${copy.version(row.version)}`}
                note={`${row.number} · ${endWords(row)}`}
                aside={copy.byName(row.byName, dayOf(row.at))}
              />
            ))}
          </Card>
        )}
      </Faces>
    </>
  )
}
