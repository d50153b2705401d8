import { consentKinds, textOn, type Consent, type ConsentKind } from '~/types/account/consent'
import type { EntryRefusal, OutputOf, RefusalOf } from '~/types/kernel/contract'
import type { AccountContract } from '~/types/account/account.contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { dayOf } from '~/types/kernel/time'
import { personActor } from '../_kernel/actor'
import { recordAudit } from '../_kernel/audit'
import type { Tx } from '../_kernel/database'
import type { Context } from '../_kernel/entry'
import { findAll } from '../_kernel/find-all'
import { ofPerson, recordTimeline } from '../_kernel/timeline'
import type { PersonFile } from '../_schema/documents'
import { accountOf } from './account.store'
import { afterConsent, decideConsent, type Saying } from './domain/consents'
import { timelineWords } from './own-record.copy'
import { lastNumbered, myFile } from './own-file'

type Refusal = RefusalOf<AccountContract, 'decideConsent'>

/** Kinds, the versions in force, and every record there is of this person; of somebody without a file, of the WeChat user. */
export async function consentsOf(
  context: Context,
): Promise<{ ok: true; value: OutputOf<AccountContract, 'consents'> }> {
  const person = await myFile(context)
  const subject = person?._id ?? context.caller.openid
  const records = await findAll(context.deps.database, 'consents', { subject })
  const privacy = context.caller.account?.privacy ?? null
  const today = dayOf(context.now)
  const kinds = consentKinds
    .filter(kind => person !== null || kind === 'privacy')
    .map(kind => ({
      kind,
      version: textOn(kind, today).version,
      now: person?.consents?.[kind] ?? (kind === 'privacy' ? privacy : null),
      records: records
        .filter(record => record.kind === kind)
        .sort((one, other) => other.n - one.n)
        .map(({ version, isAgreed, at }) => ({ version, isAgreed, at })),
    }))
  return ok({ hasFile: person !== null, kinds })
}

/** The record, what follows from it on the file, and the lines that tell of it: one transaction's work. */
export async function sayConsent(
  tx: Tx,
  context: Context,
  person: PersonFile | null,
  saying: Saying,
): Promise<Result<{ said: Consent; person: PersonFile | null }, Refusal>> {
  const { now, caller } = context
  const decided = decideConsent(saying, textOn(saying.kind, dayOf(now)).version, now)
  if (!decided.ok) return decided
  const said = decided.value
  await addRecord(tx, person?._id ?? caller.openid, saying, said)
  if (saying.kind === 'privacy') await tx.put('accounts', { ...(await accountOf(tx, caller.openid)), privacy: said })
  const after = person && afterConsent(person, saying.kind, said)
  if (after) await tx.put('persons', after)
  if (after) await tell(tx, context, after, saying.kind, said)
  return ok({ said, person: after })
}

async function addRecord(tx: Tx, subject: string, { kind, isGuardian }: Saying, said: Consent): Promise<void> {
  const { n } = await lastNumbered(tx, 'consents', `${subject}:${kind}`)
  await tx.create('consents', [{ _id: `${subject}:${kind}:${n}`, subject, kind, n, isGuardian, ...said }])
}

async function tell(tx: Tx, context: Context, { _id }: PersonFile, kind: ConsentKind, said: Consent): Promise<void> {
  const { now, caller, deps } = context
  const by = personActor(caller)
  const source = `consent:${deps.newId()}`
  const title = said.isAgreed ? timelineWords.agreed(kind, said.version) : timelineWords.disagreed(kind)
  await recordTimeline(tx, source, { subjects: [ofPerson(_id)], kind: 'consent', title, by }, now)
  const content = { personId: _id, kind, ...said }
  await recordAudit(tx, { entityId: source, version: 1, at: now, by, action: 'decideConsent', content })
}

/** One answer to one text. Whoever has no file answers the privacy text only. */
export async function answerConsent(
  context: Context,
  saying: Saying,
): Promise<Result<{ now: Consent }, Refusal | EntryRefusal>> {
  return context.commit<{ now: Consent }, Refusal | EntryRefusal>(async tx => {
    const person = await myFile(context, tx)
    if (!person && saying.kind !== 'privacy') return refuse('NOT_FOUND')
    const done = await sayConsent(tx, context, person, saying)
    return done.ok ? ok({ now: done.value.said }) : done
  })
}
