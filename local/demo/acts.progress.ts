import type { CompanyAct } from './company-acts'

export const progressActs: readonly CompanyAct[] = []
