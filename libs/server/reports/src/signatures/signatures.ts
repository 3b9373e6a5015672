import { createHash } from 'node:crypto';
import { refuse } from '@zhurnal/rules';
import type { PersonName, Refusal } from '@zhurnal/rules';
import { Fault, isUuid, newId, notFound } from '@zhurnal/platform';
import type { Call, Clock, Log, ReadTx } from '@zhurnal/platform';
import { getSchool } from '@zhurnal/schooling';
import { isSigned, readSignatureFile, readTrust } from '@zhurnal/signing';
import type { SignatureAnswer, SignatureEngine, SignatureState } from '@zhurnal/signing';
import { targetsOf } from '../reports.reader.js';
import type { OpenedRun, Reports, RunName } from '../reports.reader.js';
import { writeRun } from '../run-file.js';
import { ReportDocument, ReportSignature, SignedContent } from './signature.entity.js';
import { DOCUMENT, NOTE_CHECK, SIGNATURES, SIGNER } from './signature.sql.js';

export interface DocumentRow {
  readonly id: string;
  readonly sha256: string;
  readonly preparedAt: Date;
  readonly preparer: PersonName;
  readonly content: Buffer;
}

export interface SignatureRow {
  readonly id: string;
  readonly state: SignatureState;
  readonly ownerName: string;
  readonly certificateNumber: string;
  readonly validFrom: Date | null;
  readonly validTo: Date | null;
  readonly receivedAt: Date;
  readonly checkedAt: Date;
  readonly signerId: string;
  readonly signer: PersonName;
  readonly content: Buffer;
}

/** A run, and what was signed of it; no document: it was not given for signing. */
export interface SignedRun {
  readonly opened: OpenedRun;
  readonly document: DocumentRow | undefined;
  readonly signatures: readonly SignatureRow[];
}

/** With these a signature is kept: it holds, or the server cannot know yet and a later check may. */
const KEPT: readonly SignatureState[] = ['valid', 'revocation_unknown', 'unknown_chain', 'cannot_check'];

const UNKNOWN: SignatureAnswer = { state: 'cannot_check', owner: null };

/** Documents to sign and the signatures that were handed in. The bytes that are signed never change. */
export class Signatures {
  constructor(
    private readonly reports: Reports,
    private readonly engine: SignatureEngine,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly trustFolder: string | undefined,
  ) {}

  /** What was signed of a run. */
  list(call: Call, name: RunName): Promise<SignedRun> {
    return call.read(targetsOf(name), (tx) => this.find(tx, name));
  }

  /** The same within a transaction. */
  async find(tx: ReadTx, name: RunName): Promise<SignedRun> {
    const opened = await this.reports.find(tx, name);
    const document = await tx.find<DocumentRow>(DOCUMENT, [name.id]);
    const signatures = document ? await tx.rows<SignatureRow>(SIGNATURES, [name.id]) : [];
    return { opened, document, signatures };
  }

  /** Fixes the sheets of a run for signing; once fixed they stay. */
  async prepare(call: Call, key: string, name: RunName): Promise<SignedRun> {
    await call.write<{ id: string }>(targetsOf(name), { key, content: { ...name } }, async (tx) => {
      const { opened, document } = await this.find(tx, name);
      if (document) return { id: document.id };
      const { timeZone } = await getSchool(tx);
      const content = await writeRun(opened, 'pdf', timeZone);
      const { id } = opened.run;
      const sha256 = createHash('sha256').update(content).digest('hex');
      const by = { preparedBy: call.actor.personId, preparedAt: this.clock.now() };
      await tx.insert(ReportDocument, [{ id, sha256, ...by }]);
      await tx.insert(SignedContent, [{ id, content }]);
      return { id };
    });
    return this.list(call, name);
  }

  /** Takes the caller's own signature. One that does not hold is refused with its state; keys are never kept. */
  async add(
    call: Call,
    name: RunName,
    bytes: Uint8Array | undefined,
  ): Promise<{ id: string; state: SignatureState } | Refusal> {
    const { personId } = call.actor;
    const { document, signatures, signer } = await call.read(targetsOf(name), async (tx) => ({
      ...(await this.find(tx, name)),
      signer: await tx.find<{ name: PersonName }>(SIGNER, [personId]),
    }));
    if (!document || !signer) throw notFound();
    const file = readSignatureFile(Buffer.from(bytes ?? []));
    if (file.kind !== 'der') return refused(file.kind);
    if (isSignedBy(signatures, personId)) return refuse('SIGNATURE_REPEATED');
    const now = this.clock.now();
    const answer = await this.check(document, { content: file.der, signer: signer.name, receivedAt: now });
    if (!KEPT.includes(answer.state)) return refused(answer.state);
    const id = newId();
    const of = { documentId: document.id, signerId: personId };
    const content = { ...name, sha256: createHash('sha256').update(file.der).digest('hex') };
    return call.write<{ id: string; state: SignatureState } | Refusal>(
      targetsOf(name),
      { key: newId(), content },
      async (tx) => {
        const known = await tx.rows<SignatureRow>(SIGNATURES, [document.id]);
        if (isSignedBy(known, personId)) return refuse('SIGNATURE_REPEATED');
        await tx.insert(ReportSignature, [
          { id, ...of, ...columnsOf(answer), receivedAt: now, checkedAt: now },
        ]);
        await tx.insert(SignedContent, [{ id, content: file.der }]);
        return { id, state: answer.state };
      },
    );
  }

  /** Checks the signatures of a run anew, by the lists of today. */
  async checkAgain(call: Call, key: string, name: RunName): Promise<SignedRun> {
    const { document, signatures } = await this.list(call, name);
    if (!document) throw notFound();
    const answers: [string, SignatureAnswer][] = [];
    for (const one of signatures) answers.push([one.id, await this.check(document, one)]);
    const now = this.clock.now();
    await call.write<{ id: string }>(targetsOf(name), { key, content: { ...name } }, async (tx) => {
      for (const [id, answer] of answers) {
        const { state, ownerName, certificateNumber, validFrom, validTo } = columnsOf(answer);
        await tx.rows(NOTE_CHECK, [id, state, ownerName, certificateNumber, validFrom, validTo, now]);
      }
      return { id: document.id };
    });
    return this.list(call, name);
  }

  private async check(
    document: DocumentRow,
    { content, signer, receivedAt }: Pick<SignatureRow, 'content' | 'signer' | 'receivedAt'>,
  ): Promise<SignatureAnswer> {
    try {
      const none = { authorities: '', lists: '' };
      const { familyName, givenName, patronymic } = signer;
      return await this.engine.check({
        document: document.content,
        signature: content,
        trust: this.trustFolder === undefined ? none : await readTrust(this.trustFolder),
        signer: {
          surname: familyName,
          givenNames: [givenName, patronymic].filter(Boolean).join(' '),
          snils: null,
        },
        receivedAt,
        now: this.clock.now(),
      });
    } catch (error) {
      // A program that is absent or a folder that cannot be read says nothing about the signature.
      this.log.error(error as Error, 'a signature could not be checked');
      return UNKNOWN;
    }
  }
}

/** A signature that does not hold may be followed by another one; one that holds stands. */
const isSignedBy = (signatures: readonly SignatureRow[], personId: string): boolean =>
  signatures.some((one) => one.signerId === personId && isSigned(one.state));

const refused = (state: SignatureState): Refusal => refuse('SIGNATURE_REFUSED', { params: { state } });

const columnsOf = ({ state, owner }: SignatureAnswer) => ({
  state,
  ownerName: owner?.name.slice(0, 300) ?? '',
  certificateNumber: owner?.number.slice(0, 64) ?? '',
  validFrom: owner?.validFrom ?? null,
  validTo: owner?.validTo ?? null,
});

/** A run as addresses name it. */
export function runNamed(
  id: string,
  classId?: string | null,
  studentId?: string | null,
  teacherId?: string | null,
): RunName {
  const name = {
    id,
    classId: classId || null,
    studentId: studentId || null,
    teacherId: teacherId || null,
  };
  const isNamed = Object.values(name).every((one) => one === null || isUuid(one));
  if (!isNamed) throw new Fault('NOT_FOUND', 'There is no such run.');
  return name;
}
