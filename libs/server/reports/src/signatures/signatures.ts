import { createHash } from 'node:crypto';
import { refuse } from '@zhurnal/rules';
import type { PersonName, Refusal } from '@zhurnal/rules';
import { Fault, isUuid, newId, notFound } from '@zhurnal/platform';
import type { Apart, Call, Clock, Log, ReadTx } from '@zhurnal/platform';
import { isSigned, readSignatureFile, readTrust } from '@zhurnal/signing';
import type { SignatureAnswer, SignatureEngine, SignatureState } from '@zhurnal/signing';
import { targetsOf } from '../reports.reader.js';
import type { OpenedRun, Reports, RunName } from '../reports.reader.js';
import { writeRun } from '../run-file.js';
import type { Drawing } from '../draw-run.js';
import { ReportDocument, ReportSignature, SignedContent } from './signature.entity.js';
import { DOCUMENT, LOCK_DOCUMENT, NOTE_CHECK, SIGNATURES, SIGNER } from './signature.sql.js';

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
    private readonly apart: Apart,
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

  drawing = (tx: ReadTx): Promise<Drawing> => this.reports.drawing(tx);

  /** Fixes the sheets of a run for signing; once fixed they stay. */
  async prepare(call: Call, key: string, name: RunName): Promise<SignedRun> {
    const { run, content } = await this.draw(call, name);
    await call.write<{ id: string }>(targetsOf(name), { key, content: { ...name } }, async (tx) => {
      const { document } = await this.find(tx, name);
      if (document || !content) return { id: run.id };
      const { id } = run;
      const sha256 = createHash('sha256').update(content).digest('hex');
      const by = { preparedBy: call.actor.personId, preparedAt: this.clock.now() };
      await tx.insert(ReportDocument, [{ id, sha256, ...by }]);
      await tx.insert(SignedContent, [{ id, content: Buffer.from(content) }]);
      return { id };
    });
    return this.list(call, name);
  }

  /** The sheets of a run for signing, drawn while nothing is held; nothing: they were fixed before. */
  private async draw(call: Call, name: RunName) {
    const { opened, document, drawing } = await call.read(targetsOf(name), async (tx) => ({
      ...(await this.find(tx, name)),
      drawing: await this.drawing(tx),
    }));
    const content = document ? undefined : await this.drawSheets(opened, drawing);
    return { run: opened.run, content };
  }

  /** The sheets of a run as they are drawn now: those of the same run are the same. */
  drawSheets = (opened: OpenedRun, drawing: Drawing): Promise<Uint8Array> =>
    writeRun(this.apart, opened, 'pdf', drawing);

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
    const known = knownOf(signatures, personId, file.der);
    if (known) return known;
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
        // Two that come at once stand in a row: the second sees what the first left.
        await tx.rows(LOCK_DOCUMENT, [document.id]);
        const meanwhile = knownOf(await tx.rows<SignatureRow>(SIGNATURES, [document.id]), personId, file.der);
        if (meanwhile) return meanwhile;
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

  /** How a signature of a run stands now; nothing is noted. */
  async judge({ document }: SignedRun, one: SignatureRow) {
    return document ? columnsOf(await this.check(document, one)) : {};
  }

  /** How a signature stands that nobody handed in: whose it is cannot be told. */
  async judgeStranger(document: Buffer, signature: Buffer) {
    const of = { content: signature, signer: null, receivedAt: this.clock.now() };
    return columnsOf(await this.check({ content: document }, of));
  }

  private async check(
    document: Pick<DocumentRow, 'content'>,
    {
      content,
      signer,
      receivedAt,
    }: Pick<SignatureRow, 'content' | 'receivedAt'> & { readonly signer: PersonName | null },
  ): Promise<SignatureAnswer> {
    try {
      const none = { authorities: '', lists: '' };
      return await this.engine.check({
        document: document.content,
        signature: content,
        trust: this.trustFolder === undefined ? none : await readTrust(this.trustFolder),
        signer: signer && signerOf(signer),
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

/**
 * What is said of a signature without checking it: the same one is answered as it was, beside one that holds no other is
 * taken. One that does not hold may be followed by another.
 */
function knownOf(
  signatures: readonly SignatureRow[],
  personId: string,
  der: Buffer,
): { id: string; state: SignatureState } | Refusal | undefined {
  const own = signatures.filter(({ signerId }) => signerId === personId);
  const same = own.find(({ content }) => content.equals(der));
  if (same && KEPT.includes(same.state)) return { id: same.id, state: same.state };
  return own.some(({ state }) => isSigned(state)) ? refuse('SIGNATURE_REPEATED') : undefined;
}

const signerOf = ({ familyName, givenName, patronymic }: PersonName) => ({
  surname: familyName,
  givenNames: [givenName, patronymic].filter(Boolean).join(' '),
  snils: null,
});

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

/** How a signature is called that lies beside what it signs; one of several has its number. */
export const nameOfSignature = (document: string, at: number, count: number): string =>
  count > 1 ? `${document}.${at + 1}.sig` : `${document}.sig`;
