import { linkingActs } from './acts.linking'
import { ownDataActs } from './acts.own-data'
import type { CompanyAct } from './company-acts'

export const accountActs: readonly CompanyAct[] = [...linkingActs, ...ownDataActs]
