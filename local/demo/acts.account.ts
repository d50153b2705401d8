import { linkingActs } from './acts.linking'
import { ownDataActs } from './acts.own-record'
import type { CompanyAct } from './company-acts'

export const accountActs: readonly CompanyAct[] = [...linkingActs, ...ownDataActs]
