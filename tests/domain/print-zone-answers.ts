import { answers } from './zone-answers'

process.stdout.write(answers().join('\n'))
