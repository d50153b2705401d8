import * as v from 'valibot'
import { command, query } from '../kernel/contract'
import { ContractorId, Cursor, EstateId, Words } from '../kernel/words'
import { TradeName } from '../ticket/parts'

const keepers = { manager: 'all', admin: 'all' } as const

const company = {
  name: Words(2, 40),
  /** What they build or maintain; empty: anything. */
  components: v.pipe(v.array(TradeName), v.maxLength(11)),
  /** Where; empty: all estates. */
  estateIds: v.pipe(v.array(EstateId), v.maxLength(50)),
}

export const ContractorRow = v.object({
  contractorId: v.string(),
  name: v.string(),
  components: v.array(v.string()),
  estateIds: v.array(v.string()),
  /** False: gets nothing new; what is with them they still bring to an end. */
  isActive: v.boolean(),
})

/** The construction and maintenance companies that rectifications are given to (product.md section 1). Their people are enrolled as staff. */
export const contractorActions = {
  addContractor: command({
    allow: keepers,
    input: v.strictObject(company),
    output: v.object({ contractorId: v.string() }),
    refusals: ['CONTRACTOR_EXISTS', 'ESTATE_UNKNOWN'],
  }),
  changeContractor: command({
    allow: keepers,
    input: v.strictObject({ contractorId: ContractorId, ...company, isActive: v.boolean() }),
    output: v.object({ version: v.number() }),
    refusals: ['ESTATE_UNKNOWN'],
  }),
  contractors: query({
    allow: keepers,
    input: v.strictObject({ after: Cursor }),
    output: v.object({ rows: v.array(ContractorRow), next: v.optional(v.string()) }),
    refusals: [],
  }),
} as const
