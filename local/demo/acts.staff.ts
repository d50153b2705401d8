import type { CompanyAct } from './company-acts'

export const staffActs: readonly CompanyAct[] = []
