import { defaultSwitches } from '~/types/message/topics'
import type { PersonFile } from '../_schema/documents'
import { maskPhone, type FieldCrypto } from './field-crypto'

/** Who a person is, in the clear; sealed before it is stored (R13.1). */
export interface Identified {
  name: string
  /** 11 digits. */
  phone: string
  idCardTail?: string | undefined
}

/** The sealed fields of a person: name as it is, number and tail as ciphertext, the number's blind index and its mask. */
export function sealedIdentity({ seal, indexOf }: FieldCrypto, { name, phone, idCardTail }: Identified) {
  return {
    name,
    phone: seal(phone),
    phoneIndex: indexOf(phone),
    phoneTailIndex: phoneTailIndex({ indexOf }, phone.slice(-4)),
    maskedPhone: maskPhone(phone),
    idCardTail: idCardTail ? seal(idCardTail) : null,
  }
}

/** Not the index of a whole number of four digits: the two never meet. */
export const phoneTailIndex = ({ indexOf }: Pick<FieldCrypto, 'indexOf'>, tail: string): string =>
  indexOf(`tail:${tail}`)

/** A file that has just been opened (R2.2): nothing known yet but who it is. */
export function openedFile(
  crypto: FieldCrypto,
  opened: Identified & Pick<PersonFile, '_id' | 'kind' | 'unitIds' | 'estateIds'>,
  now: number,
): PersonFile {
  const { _id, kind, unitIds, estateIds } = opened
  return {
    _id,
    ...sealedIdentity(crypto, opened),
    unitIds,
    memberships: [],
    linkedOpenid: null,
    kind,
    openedAt: now,
    estateIds,
    confirmedAt: now,
    birthday: null,
    birthdayConsent: null,
    cameBy: null,
    needs: '',
    tags: [],
    switches: defaultSwitches,
  }
}
