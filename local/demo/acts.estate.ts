import type { CompanyAct } from './company-acts'

export const estateActs: readonly CompanyAct[] = []
