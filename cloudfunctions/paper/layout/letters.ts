import type { NoticeLetter } from '~/types/handover/notice-letter'
import type { QualityCertificate, UserManual } from '~/types/handover/papers'
import { certificateWords, letterWords, manualWords, sayDay, sayDayAndWeekday, sayMoney } from '../paper.copy'
import type { Block } from './blocks'
import { flatBlock } from './parts'
import { listed, rulesSaid } from '~/types/kernel/lists.copy'

function feeBlocks({ fees, totalFen }: NoticeLetter): Block[] {
  const { feeColumns } = letterWords
  const heading: Block = { kind: 'heading', words: letterWords.fees }
  if (fees.length === 0) return [heading, { kind: 'text', words: letterWords.noFees }]
  const rows = fees.map(({ item, basis, amountFen, payee }) => [item, basis, sayMoney(amountFen), payee])
  return [
    heading,
    {
      kind: 'table',
      columns: [
        { title: feeColumns.item, share: 0.24 },
        { title: feeColumns.basis, share: 0.34 },
        { title: feeColumns.amount, share: 0.18, align: 'right' },
        { title: feeColumns.payee, share: 0.24 },
      ],
      rows: [...rows, [letterWords.total, '', sayMoney(totalFen), '']],
    },
    { kind: 'text', words: letterWords.feesNote, tone: 'quiet' },
  ]
}

const paragraphs = (heading: string, words: readonly string[]): Block[] =>
  words.length === 0
    ? []
    : [{ kind: 'heading', words: heading }, ...words.map(each => ({ kind: 'text', words: each }) as const)]

export function noticeLetter(content: NoticeLetter): Block[] {
  const { addressees, unitName, days, hours } = content
  return [
    { kind: 'title', words: letterWords.title },
    {
      kind: 'text',
      words: addressees.length === 0 ? letterWords.unnamed : letterWords.greeting(addressees),
      tone: 'strong',
    },
    { kind: 'text', words: letterWords.body(unitName) },
    flatBlock(content),
    {
      kind: 'facts',
      facts: [
        [letterWords.when, `${listed(days.map(sayDayAndWeekday))}\n${letterWords.hours(hours.from, hours.until)}`],
        [letterWords.place, content.place],
      ],
    },
    { kind: 'text', words: letterWords.booking },
    ...(content.bring.length === 0
      ? []
      : [{ kind: 'heading', words: letterWords.bring } as const, { kind: 'list', lines: content.bring } as const]),
    ...feeBlocks(content),
    ...paragraphs(letterWords.remarks, content.remarks),
    ...paragraphs(letterWords.legal, content.legal),
    { kind: 'ending', lines: [letterWords.sign(content.estateName), sayDay(content.issuedOn)] },
  ]
}

type Recorded = QualityCertificate['certificate']

const recordedFact = (name: string, recorded: Recorded): (readonly [string, string])[] =>
  recorded === null
    ? []
    : [[name, certificateWords.document(recorded.number, sayDay(recorded.issuedOn), recorded.pageCount)]]

export function qualityCertificate(content: QualityCertificate): Block[] {
  const { columns } = certificateWords
  const { completionAcceptedOn: completedOn } = content
  const documents = [
    ...(completedOn === null ? [] : [[certificateWords.completion, sayDay(completedOn)] as const]),
    ...recordedFact(certificateWords.filing, content.completionFiling),
    ...recordedFact(certificateWords.certificate, content.certificate),
    ...recordedFact(certificateWords.unitAcceptance, content.unitAcceptance),
  ]
  return [
    { kind: 'title', words: certificateWords.title, note: certificateWords.note(content.unitName) },
    flatBlock(content),
    { kind: 'text', words: certificateWords.intro },
    ...(documents.length === 0
      ? []
      : [
          { kind: 'heading', words: certificateWords.documents } as const,
          { kind: 'facts', facts: documents } as const,
        ]),
    { kind: 'heading', words: certificateWords.periods },
    {
      kind: 'table',
      columns: [
        { title: columns.part, share: 0.24 },
        { title: columns.handover, share: 0.16, align: 'center' },
        { title: columns.completion, share: 0.18, align: 'center' },
        { title: columns.rules, share: 0.42 },
      ],
      rows: content.lines.map(({ part, fromHandover, fromCompletion, rules }) => [
        part,
        fromHandover ?? '',
        fromCompletion ?? '',
        rulesSaid(rules),
      ]),
    },
    { kind: 'text', words: certificateWords.later },
    { kind: 'heading', words: certificateWords.howTo },
    { kind: 'list', lines: certificateWords.steps },
    { kind: 'text', words: certificateWords.limits },
    { kind: 'ending', lines: [letterWords.sign(content.estateName)] },
  ]
}

export function userManual(content: UserManual): Block[] {
  return [
    { kind: 'title', words: manualWords.title, note: manualWords.version(content.version) },
    flatBlock(content),
    ...(content.manual === null
      ? []
      : [{ kind: 'facts', facts: recordedFact(manualWords.recorded, content.manual) } as const]),
    ...content.chapters.flatMap(({ title, lines }): Block[] => [
      { kind: 'heading', words: title },
      { kind: 'list', lines },
    ]),
    { kind: 'ending', lines: [letterWords.sign(content.estateName)] },
  ]
}
