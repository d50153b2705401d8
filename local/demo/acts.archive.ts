import type { CompanyAct } from './company-acts'

export const archiveActs: readonly CompanyAct[] = []
