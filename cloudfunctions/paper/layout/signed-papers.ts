import type {
  AcceptanceForm,
  InspectionRecord,
  KeyReceiptPaper,
  RepairConfirmedPaper,
  TakingOverPaper,
} from '~/types/handover/papers'
import { meterNames, meterUnits } from '~/types/handover/keys.copy'
import { dayOf } from '~/types/kernel/time'
import {
  acceptanceWords,
  inspectionWords,
  keyWords,
  repairWords,
  sayDay,
  sayInstant,
  signatureWords,
  snagWords,
  takingOverWords,
} from '../paper.copy'
import type { Block } from './blocks'
import { flatBlock, pictureBlocks, signedBlocks, snagBlocks, type Enclosed } from './parts'

export function inspectionRecord(content: InspectionRecord, enclosed: Enclosed): Block[] {
  const { points, snags, shortWords } = content
  const { columns, results } = inspectionWords
  return [
    { kind: 'title', words: inspectionWords.title },
    flatBlock(content),
    { kind: 'heading', words: inspectionWords.about },
    {
      kind: 'facts',
      facts: [
        [inspectionWords.technician, content.technicianName],
        [inspectionWords.started, sayInstant(content.startedAt)],
        [inspectionWords.ended, sayInstant(content.endedAt)],
        [inspectionWords.minutes, inspectionWords.minutesOf(content.minutes)],
        ...(shortWords === null ? [] : [[inspectionWords.short, shortWords] as const]),
      ],
    },
    ...snagBlocks(snags, inspectionWords.snags(snags.length), snagWords.none),
    ...pictureBlocks(snags, enclosed),
    { kind: 'heading', words: inspectionWords.points(points.length) },
    {
      kind: 'table',
      columns: [
        { title: columns.room, share: 0.16 },
        { title: columns.component, share: 0.18 },
        { title: columns.item, share: 0.5 },
        { title: columns.result, share: 0.16, align: 'center' },
      ],
      rows: points.map(({ room, component, item, result }) => [room, component, item, results[result]]),
    },
    ...signedBlocks(content.signature, enclosed, signatureWords.meaning),
  ]
}

export function takingOver(content: TakingOverPaper, enclosed: Enclosed): Block[] {
  const { openSnags, objections } = content
  return [
    { kind: 'title', words: takingOverWords.title },
    flatBlock(content),
    ...snagBlocks(openSnags, acceptanceWords.open(openSnags.length), acceptanceWords.allDone),
    { kind: 'heading', words: acceptanceWords.objections },
    { kind: 'text', words: objections === '' ? acceptanceWords.noObjections : objections },
    ...signedBlocks(content.signature, enclosed, takingOverWords.statement),
  ]
}

export function acceptanceForm(content: AcceptanceForm, enclosed: Enclosed): Block[] {
  const { columns } = acceptanceWords
  const { openSnags, objections } = content
  return [
    { kind: 'title', words: acceptanceWords.title },
    flatBlock(content),
    { kind: 'heading', words: acceptanceWords.inspections },
    {
      kind: 'table',
      columns: [
        { title: columns.began, share: 0.36 },
        { title: columns.technician, share: 0.3 },
        { title: columns.minutes, share: 0.16 },
        { title: columns.checked, share: 0.18 },
      ],
      rows: content.inspections.map(({ startedAt, technicianName, minutes, checked }) => [
        sayInstant(startedAt),
        technicianName,
        inspectionWords.minutesOf(minutes),
        acceptanceWords.checked(checked),
      ]),
    },
    { kind: 'text', words: acceptanceWords.found(content.snagCount) },
    ...snagBlocks(openSnags, acceptanceWords.open(openSnags.length), acceptanceWords.allDone),
    { kind: 'heading', words: acceptanceWords.objections },
    { kind: 'text', words: objections === '' ? acceptanceWords.noObjections : objections },
    { kind: 'heading', words: acceptanceWords.conclusion },
    { kind: 'text', words: acceptanceWords.conclusionWords },
    ...signedBlocks(content.signatures.inspection, enclosed, acceptanceWords.inspectionSigned),
    ...signedBlocks(content.signatures.takingOver, enclosed, acceptanceWords.takingOverSigned),
  ]
}

export function repairConfirmed(content: RepairConfirmedPaper, enclosed: Enclosed): Block[] {
  const { snag, fixes } = content
  const { columns } = repairWords
  return [
    { kind: 'title', words: repairWords.title },
    {
      kind: 'facts',
      facts: [
        [repairWords.number, String(snag.number)],
        [repairWords.where, `${snag.room} ${snag.component}`],
        [repairWords.words, snag.words],
        [repairWords.due, snagWords.due[snag.kind](sayDay(dayOf(snag.dueAt - 1)))],
      ],
    },
    ...pictureBlocks([snag], enclosed),
    { kind: 'heading', words: repairWords.fixes },
    {
      kind: 'table',
      columns: [
        { title: columns.at, share: 0.26 },
        { title: columns.words, share: 0.52 },
        { title: columns.by, share: 0.22 },
      ],
      rows: fixes.map(({ finishedAt, words, byName }) => [sayInstant(finishedAt), words, byName]),
    },
    ...signedBlocks(content.signature, enclosed, signatureWords.meaning),
  ]
}

export function keyReceipt(content: KeyReceiptPaper, enclosed: Enclosed): Block[] {
  const { meterColumns, itemColumns } = keyWords
  return [
    { kind: 'title', words: keyWords.title },
    { kind: 'heading', words: keyWords.items },
    {
      kind: 'table',
      columns: [
        { title: itemColumns.name, share: 0.75 },
        { title: itemColumns.count, share: 0.25, align: 'center' },
      ],
      rows: content.items.map(({ name, count }) => [name, String(count)]),
    },
    { kind: 'heading', words: keyWords.meters },
    {
      kind: 'table',
      columns: [
        { title: meterColumns.kind, share: 0.3 },
        { title: meterColumns.reading, share: 0.4 },
        { title: meterColumns.photo, share: 0.3 },
      ],
      rows: content.meters.map(({ kind, reading, photoId }) => [
        meterNames[kind],
        `${reading} ${meterUnits[kind]}`,
        photoId === null ? '' : keyWords.withPhoto,
      ]),
    },
    {
      kind: 'facts',
      facts: [
        [keyWords.prepared, content.preparedBy],
        [keyWords.preparedAt, sayInstant(content.preparedAt)],
      ],
    },
    ...signedBlocks(content, enclosed, signatureWords.meaning),
  ]
}
