import { View } from '@tarojs/components'
import { useState } from 'react'
import { certificateKinds } from '~/types/estate/certificate'
import type { CertificateView } from '~/types/estate/public.actions'
import { Card } from '~/src/components/Card'
import { Facts } from '~/src/components/Facts'
import { ListRow } from '~/src/components/ListRow'
import { Photos } from '~/src/components/Photos'
import { Sheet } from '~/src/components/Sheet'
import { Tag, type TagTone } from '~/src/components/Tag'
import { aboutCopy as copy, certificateNames, standingNames } from './about.copy'
import { sayFullDay } from './estate.copy'

export const standingTones: Record<CertificateView['standing'], TagTone> = {
  valid: 'ok',
  expiring: 'warn',
  expired: 'bad',
  notYet: 'quiet',
}

export const endWords = ({ validUntil }: Pick<CertificateView, 'validUntil'>): string =>
  validUntil === null ? copy.noEnd : copy.until(validUntil)

/** The seven kinds in their order, those not shown yet too; a tap opens the paper itself. */
export function CertificateRows({ certificates }: { readonly certificates: readonly CertificateView[] }) {
  const [opened, open] = useState<CertificateView>()
  return (
    <Card title={copy.certificates} aside={copy.certificatesNote} flush>
      {certificateKinds.flatMap(kind => {
        const held = certificates.filter(each => each.kind === kind)
        if (held.length === 0) return [<MissingRow key={kind} name={certificateNames[kind]} />]
        return held.map(each => (
          <ListRow
            key={each.slot}
            title={certificateNames[kind]}
            note={endWords(each)}
            aside={<Tag label={standingNames[each.standing]} tone={standingTones[each.standing]} />}
            onClick={() => open(each)}
          />
        ))
      })}
      {opened && <CertificateSheet certificate={opened} onClose={() => open(undefined)} />}
    </Card>
  )
}

const MissingRow = ({ name }: { readonly name: string }) => (
  <ListRow title={name} aside={<Tag label={copy.notShown} tone="quiet" />} />
)

function CertificateSheet({ certificate, onClose }: { certificate: CertificateView; onClose: () => void }) {
  const { kind, number, issuedOn, validUntil, buildings, photoUrl, standing } = certificate
  const facts = [
    { name: copy.paperNumber, value: number },
    { name: copy.paperIssued, value: sayFullDay(issuedOn) },
    { name: copy.paperEnd, value: validUntil === null ? copy.noEnd : sayFullDay(validUntil) },
    ...(buildings.length > 0 ? [{ name: copy.paperCovers, value: buildings.join(copy.and) }] : []),
  ]
  return (
    <Sheet title={certificateNames[kind]} isOpen onClose={onClose}>
      <Tag label={standingNames[standing]} tone={standingTones[standing]} />
      <Facts facts={facts} />
      {photoUrl === null ? <View className="t-second">{copy.noPicture}</View> : <Photos urls={[photoUrl]} />}
    </Sheet>
  )
}
