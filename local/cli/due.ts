/**
 * `npm run due -- CLOCK FROM [--severity S]`: when a clock is due. Standard output carries the answer and nothing else.
 */
import { due } from './due.answer'

const { exitCode, stdout, stderr } = due(process.argv.slice(2))
process.stdout.write(stdout)
process.stderr.write(stderr)
process.exitCode = exitCode
