import type { CompanyAct } from './company-acts'
import { done } from './stage'

/** 孙女士 said yes to the privacy text and no to nothing else; the buyer wants to hear of open days; 梁女士 has another number soon. */
export const ownDataActs: readonly CompanyAct[] = [
  ['2026-06-28T18:20', 'privacy text', ({ owners }) => done('consent', owners.sun.account.decideConsent({ kind: 'privacy', version: '1', isAgreed: true }))],
  ['2026-06-28T18:22', 'photos at home', ({ owners }) => done('consent', owners.sun.account.decideConsent({ kind: 'homePhotos', version: '1', isAgreed: true }))],
  ['2026-07-02T20:05', 'needs', ({ owners }) => done('needs', owners.sun.account.askCorrection({ field: 'needs', value: '家里有老人，敲门请轻一点，中午不方便' }))],
  ['2026-07-05T09:30', 'privacy text', ({ buyer }) => done('consent', buyer.account.decideConsent({ kind: 'privacy', version: '1', isAgreed: true }))],
  ['2026-07-05T09:31', 'care', ({ buyer }) => done('care', buyer.account.setSwitch({ name: 'care', isOn: true, version: '1' }))],
  ['2026-09-18T19:40', 'another number', ({ owners }) => done('another number', owners.liang.account.askCorrection({ field: 'phone', value: '13800138020', words: '旧号码下个月停用' }))],
]
