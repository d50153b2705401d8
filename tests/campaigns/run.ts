/** npm run campaign [-- NAME …] [--full]: reliability, at its everyday size or at a release's (quality.md). */
import { join } from 'node:path'
import { booking } from './booking'
import type { Campaign } from './figure'
import { handoverWeek } from './handover-week'
import { tell } from './table'

const campaigns: Record<string, Campaign> = { booking, 'handover-week': handoverWeek }

tell(campaigns, process.argv.slice(2), join(__dirname, 'results.json')).then(
  code => process.exit(code),
  (fault: Error) => {
    console.error(fault.message)
    process.exit(1)
  },
)
