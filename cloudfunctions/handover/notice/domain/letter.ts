import { totalOf } from '~/types/handover/fees'
import type { Fee } from '~/types/handover/handover'
import { linesOf, type NoticeLetter } from '~/types/handover/notice-letter'
import type { CalendarDay } from '~/types/kernel/time'
import type { HandoverBatch, UnitHandover } from '../../../_schema/handover.schema'
import { legalWords } from '../notice.copy'

interface Writing {
  addressees: readonly string[]
  days: readonly CalendarDay[]
  issuedOn: CalendarDay
  fees: readonly Fee[]
}

/** The letter of a flat as it leaves (R5.3): every word of it is kept as it is now. */
export function letterOf(
  batch: Pick<HandoverBatch, 'estateName' | 'hours' | 'place' | 'letter'>,
  unit: Pick<UnitHandover, 'unitName' | 'houseType' | 'areaSquareMetres'>,
  { addressees, days, issuedOn, fees }: Writing,
): NoticeLetter {
  return {
    addressees: [...addressees],
    estateName: batch.estateName,
    ...{ unitName: unit.unitName, houseType: unit.houseType, areaSquareMetres: unit.areaSquareMetres },
    ...{ issuedOn, days: [...days], hours: { ...batch.hours }, place: batch.place },
    bring: linesOf(batch.letter.bring),
    fees: fees.map(({ item, basis, amountFen, payee }) => ({ item, basis, amountFen, payee })),
    totalFen: totalOf(fees),
    remarks: linesOf(batch.letter.remarks),
    legal: [...legalWords],
  }
}
