import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DocumentRow, DocumentVersionView } from '~/types/estate/documents.actions'
import { departmentNames } from '~/types/staff/staff.copy'
import type { Department } from '~/types/staff/staff.contract'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Faces } from '~/src/components/Faces'
import { Facts } from '~/src/components/Facts'
import { Photos } from '~/src/components/Photos'
import { Tag, type TagTone } from '~/src/components/Tag'
import { useAsked } from '~/src/lib/asking'
import { sayWhen } from '~/src/lib/when'
import { Act } from '../Act'
import { estateClient } from '../estate.client'
import { documentsCopy as copy } from './desk.copy'
import { DocumentForm } from './DocumentForm'

interface DocumentPaneProps {
  readonly documentId: string
  readonly onChanged: () => void
}

/** One document: the version in force to be acknowledged, the draft to be reviewed, the former ones. */
export function DocumentPane({ documentId, onChanged }: DocumentPaneProps) {
  const [asked, reload] = useAsked(`document:${documentId}`, () => estateClient.companyDocument({ documentId }))
  const [isWriting, write] = useState(false)
  const changed = () => {
    write(false)
    void reload()
    onChanged()
  }
  return (
    <Faces asked={asked} onRetry={() => void reload()}>
      {({ document, versions, mayKeep }) => (
        <>
          {isWriting && <DocumentForm document={document} latest={versions[0]} onDone={changed} />}
          {!isWriting &&
            versions.map(version => (
              <VersionCard
                key={version.version}
                document={document}
                version={version}
                mayKeep={mayKeep}
                onDone={changed}
              />
            ))}
          {mayKeep && !isWriting && <Button icon="pencil" label={copy.next} onClick={() => write(true)} />}
          {mayKeep && document.version > 0 && <Readers documentId={documentId} />}
        </>
      )}
    </Faces>
  )
}

const tones: Record<DocumentVersionView['state'], TagTone> = { draft: 'warn', inForce: 'ok', replaced: 'quiet' }

interface VersionCardProps {
  readonly document: DocumentRow
  readonly version: DocumentVersionView
  readonly mayKeep: boolean
  readonly onDone: () => void
}

function VersionCard({ document, version, mayKeep, onDone }: VersionCardProps) {
  const { documentId, ownerName, nextReviewOn } = document
  const { state, title, text, photoUrls, authorName, isMine } = version
  const people = [copy.author(authorName), copy.owner(ownerName), copy.review(nextReviewOn)]
  return (
    <Card
      title={title}
      aside={<Tag label={`${copy.version(version.version)} ${copy.states[state]}`} tone={tones[state]} />}
    >
      <View className="t-body estate-text">{text}</View>
      <Photos urls={photoUrls} />
      <View className="t-least">{people.join(' · ')}</View>
      {state === 'draft' && mayKeep && isMine && <Callout tone="accent">{copy.own}</Callout>}
      {state === 'draft' && mayKeep && !isMine && (
        <Act
          kind="primary"
          label={copy.approve}
          send={options => estateClient.approveDocument({ documentId }, options)}
          onDone={onDone}
        />
      )}
      {state === 'inForce' && document.isAcknowledged && <Tag label={copy.acknowledged} tone="ok" />}
      {state === 'inForce' && document.isAcknowledged === false && (
        <Act
          kind="primary"
          label={copy.acknowledge}
          send={options => estateClient.acknowledgeDocument({ documentId, version: version.version }, options)}
          onDone={onDone}
        />
      )}
    </Card>
  )
}

const departmentOf = (department: string): string => departmentNames[department as Department]

/** Who has read the version in force, and who has not. */
function Readers({ documentId }: { readonly documentId: string }) {
  const [asked, reload] = useAsked(`readers:${documentId}`, () => estateClient.acknowledgements({ documentId }))
  return (
    <Faces asked={asked} onRetry={() => void reload()} cards={1}>
      {({ done, open }, now) => (
        <Card title={copy.who} aside={copy.whoDone(done.length, done.length + open.length)}>
          <Facts
            facts={[
              ...open.map(({ name, department }) => ({
                name: `${name} ${departmentOf(department)}`,
                value: <Tag label={copy.open} tone="warn" />,
              })),
              ...done.map(({ name, department, at }) => ({
                name: `${name} ${departmentOf(department)}`,
                value: `${copy.done} ${sayWhen(at, now)}`,
              })),
            ]}
          />
        </Card>
      )}
    </Faces>
  )
}
