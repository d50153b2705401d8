import type { KeysStage, MeterKind } from './keys'

export const meterNames: Record<MeterKind, string> = {
  water: '水表',
  electricity: '电表',
  gas: '燃气表',
  heating: '热力表',
}
export const meterUnits: Record<MeterKind, string> = { water: '吨', electricity: '度', gas: '立方米', heating: '吉焦' }

export const keysStageWords: Record<KeysStage, string> = {
  toPrepare: '待准备',
  toSign: '待业主签收',
  toHandOut: '待发放',
  handedOut: '已发放',
}

export const keyReceiptTitle = '钥匙签收单'
