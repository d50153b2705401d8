import type { CompanyAct } from './company-acts'

export const accountActs: readonly CompanyAct[] = []
