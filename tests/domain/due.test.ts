import { spawnSync } from 'node:child_process'
import { due } from '~/local/cli/due.answer'

const ask = (line: string) => due(line.split(' ').filter(Boolean))

describe('npm run due -- CLOCK FROM [--severity S]', () => {
  it.each([
    ['dispatch 2026-09-30T18:10+08:00', '2026-10-01T09:10+08:00'],
    ['dispatch 2026-09-30T18:10+08:00 --severity routine', '2026-10-01T09:10+08:00'],
    ['dispatch 2026-09-30T18:10+08:00 --severity emergency', '2026-09-30T19:10+08:00'],
    ['--severity=emergency dispatch 2026-09-30T18:10+08:00', '2026-09-30T19:10+08:00'],
    ['dispatch 2026-09-30T10:10Z', '2026-10-01T09:10+08:00'],
    ['dispatch 2026-09-30T03:10-07:00', '2026-10-01T09:10+08:00'],
    ['dispatch 2026-09-30T17:30+08:00', '2026-09-30T18:30+08:00'],
    ['respond 2026-09-30T18:10+08:00', '2026-10-01T10:10+08:00'],
    ['respond 2026-09-30T18:10+08:00 --severity emergency', '2026-09-30T18:40+08:00'],
    ['consult 2026-09-30T18:10+08:00', '2026-10-01T18:10+08:00'],
    ['answer 2026-09-30T18:10+08:00', '2026-10-02T18:10+08:00'],
    ['solution 2026-09-30T18:10+08:00 --severity major', '2026-10-03T18:10+08:00'],
    ['solution 2026-09-30T18:10+08:00 --severity emergency', '2026-10-03T18:10+08:00'],
    ['investigation 2026-09-30T18:10+08:00', '2026-10-01T18:10+08:00'],
    ['complaint 2026-09-30T18:10+08:00', '2026-10-01T18:10+08:00'],
    ['complaint 2026-09-30T18:10+08:00 --severity major', '2026-10-03T18:10+08:00'],
    ['rectification 2026-09-30', '2026-10-15'],
    ['notice 2026-12-01', '2026-11-10'],
    ['dispatch 2027-10-01T18:10+08:00', '2027-10-02T09:10+08:00'],
  ])('%s → %s', (line, answer) => {
    expect(ask(line)).toEqual({ exitCode: 0, stdout: `${answer}\n`, stderr: '' })
  })

  it.each([
    ['a year without an arrangement', 'rectification 2026-12-25', 2],
    ['a year without an arrangement', 'notice 2027-01-10', 2],
    ['a year without an arrangement', 'notice 2027-06-10', 2],
    ['a clock that the severity lacks', 'solution 2026-09-30T18:10+08:00', 3],
    ['a clock that the severity lacks', 'complaint 2026-09-30T18:10+08:00 --severity emergency', 3],
    ['no question', '', 64],
    ['no start', 'dispatch', 64],
    ['no such clock', 'tea 2026-09-30T18:10+08:00', 64],
    ['a name that every object has', 'constructor 2026-09-30T18:10+08:00', 64],
    ['no such severity', 'dispatch 2026-09-30T18:10+08:00 --severity grave', 64],
    ['two severities', 'dispatch 2026-09-30T18:10+08:00 --severity major --severity routine', 64],
    ['an instant without an offset', 'dispatch 2026-09-30T18:10', 64],
    ['a day where an instant is needed', 'dispatch 2026-09-30', 64],
    ['an instant where a day is needed', 'notice 2026-12-01T00:00+08:00', 64],
    ['no such day', 'notice 2026-02-30', 64],
    ['a word too many', 'notice 2026-12-01 now', 64],
  ])('%s: "%s" leaves standard output empty and exits %i', (_name, line, exitCode) => {
    const answer = ask(line)
    expect(answer).toMatchObject({ exitCode, stdout: '' })
    expect(answer.stderr).toMatch(/\p{Script=Han}/u)
  })

  it('answers as a command', () => {
    const run = (...words: string[]) =>
      spawnSync('npm', ['run', '--silent', 'due', '--', ...words], { encoding: 'utf8' })
    expect(run('dispatch', '2026-09-30T18:10+08:00')).toMatchObject({ status: 0, stdout: '2026-10-01T09:10+08:00\n' })
    const refused = run('notice', '2027-01-10')
    expect(refused).toMatchObject({ status: 2, stdout: '' })
    expect(refused.stderr).toContain('2027')
    expect(run('solution', '2026-09-30T18:10+08:00', '--severity', 'routine')).toMatchObject({ status: 3, stdout: '' })
  })
})
