// Lints pieces of code under names that they pretend to have, and prints what ESLint said: [[rule, …], …].
// A process of its own: ESLint loads its configuration with import(), which jest's sandbox does not know.
import { ESLint } from 'eslint'
import { readFileSync } from 'node:fs'

const probes = JSON.parse(readFileSync(0, 'utf8'))
const eslint = new ESLint()
const answers = []
for (const { path, text } of probes) {
  const [result] = await eslint.lintText(text, { filePath: path })
  answers.push(result.messages.map(message => message.ruleId ?? message.message))
}
process.stdout.write(JSON.stringify(answers))
