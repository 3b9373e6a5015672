import { createHash } from 'node:crypto';
import { isUuid, systemActor } from '@zhurnal/platform';
import type { Database, ReadTx, SchoolId } from '@zhurnal/platform';
import { getSchool } from '@zhurnal/schooling';
import { isSigned, isSignedPdf, readSignatureFile } from '@zhurnal/signing';
import type { Drawing } from '../draw-run.js';
import { markOfDrawing } from '../drawing-mark.js';
import type { OpenedRun, RunName } from '../reports.reader.js';
import { titleOfReport } from '../say.js';
import type { SignatureRow, SignedRun, Signatures } from '../signatures/signatures.js';
import { reportWords } from '../words/words.js';
import type { BroughtSignature, CheckAnswer, CheckedDocument, CheckOutcome } from './check-answer.js';
import { RUN_BY_DIGEST, RUN_BY_NUMBER } from './check.sql.js';

const READER = systemActor('check');

/** A file that somebody brought to be checked; no bytes: it went on beyond the limit. */
export interface BroughtFiles {
  readonly document: Buffer | undefined;
  readonly signature: Buffer | undefined;
  /** The number that stands on the sheet; empty: not named. */
  readonly number: string;
}

interface NumberedRun extends RunName {
  readonly sha256: string | null;
}

/** A run whose bytes these are, or the word that they are not. */
type Found = { readonly signed: SignedRun } | Strange;
interface Strange {
  readonly outcome: CheckOutcome;
  readonly run?: OpenedRun;
  /** How its sheets are drawn, when they were never given for signing: drawn anew they may be these. */
  readonly drawing?: { readonly signed: SignedRun; readonly how: Drawing };
}

const none: Omit<CheckAnswer, 'outcome'> = { document: null, signatures: [], brought: null };

/** Says of a file whether the school made it, and how its signatures stand. Nothing of the file is kept. */
export class CheckDocument {
  constructor(
    private readonly db: Database,
    private readonly signatures: Signatures,
  ) {}

  async check(schoolId: SchoolId, { document, signature, number }: BroughtFiles): Promise<CheckAnswer> {
    if (document === undefined) return { ...none, outcome: 'too_large' };
    if (!document.subarray(0, 1024).includes('%PDF-')) return { ...none, outcome: 'not_pdf' };
    const found = await this.drawnAnew(
      document,
      await this.db.read(READER, schoolId, (tx) => this.find(tx, document, number)),
    );
    if (!('signed' in found)) {
      const { outcome, run } = found;
      return { ...none, outcome, document: run ? told(run) : null };
    }
    const { signed } = found;
    const now: SignatureRow[] = [];
    for (const one of signed.signatures) now.push({ ...one, ...(await this.signatures.judge(signed, one)) });
    return {
      outcome: 'made',
      document: told(signed.opened),
      signatures: now.map(({ state, certificateNumber, validTo, receivedAt }) => ({
        state,
        isSigned: isSigned(state),
        certificate: certificateNumber,
        validTo: validTo?.toISOString() ?? null,
        receivedAt: receivedAt.toISOString(),
      })),
      brought:
        signature === undefined
          ? null
          : await this.judgeBrought(document, { ...signed, signatures: now }, signature),
    };
  }

  async timeZoneOf(schoolId: SchoolId): Promise<string> {
    return (await this.db.read(READER, schoolId, (tx) => getSchool(tx))).timeZone;
  }

  private async find(tx: ReadTx, document: Buffer, number: string): Promise<Found> {
    const sha256 = createHash('sha256').update(document).digest('hex');
    const fixed = await tx.find<{ id: string }>(RUN_BY_DIGEST, [sha256]);
    const named = fixed?.id ?? (isUuid(number) ? number : undefined);
    const name = named === undefined ? undefined : await tx.find<NumberedRun>(RUN_BY_NUMBER, [named]);
    if (name?.sha256 === sha256) return { signed: await this.signatures.find(tx, name) };
    const outcome: CheckOutcome = isSignedPdf(document) ? 'embedded' : 'unknown';
    if (name === undefined) return { outcome };
    const signed = await this.signatures.find(tx, name);
    const strange: Strange = { outcome: outcome === 'embedded' ? outcome : 'differs', run: signed.opened };
    if (signed.document !== undefined) return strange;
    return { ...strange, drawing: { signed, how: await this.signatures.drawing(tx) } };
  }

  /** What was never given for signing is drawn anew, while nothing is held: the same run makes the same bytes. */
  private async drawnAnew(document: Buffer, found: Found): Promise<Found> {
    if (!('drawing' in found) || !found.drawing) return found;
    const { signed, how } = found.drawing;
    if (document.equals(await this.signatures.drawSheets(signed.opened, how))) return { signed };
    const { run, sheet } = signed.opened;
    // Sheets of before are other files, though nobody changed them: no word about this one is possible.
    const isOld = sheet.drawnBy !== (await markOfDrawing(run.language, how));
    return isOld && found.outcome === 'differs' ? { outcome: 'redrawn', run: signed.opened } : found;
  }

  private async judgeBrought(document: Buffer, signed: SignedRun, bytes: Buffer): Promise<BroughtSignature> {
    const file = readSignatureFile(bytes);
    if (file.kind !== 'der') return { state: file.kind, isKept: false, owner: '' };
    const kept = signed.signatures.find(({ content }) => content.equals(file.der));
    if (kept) return { state: kept.state, isKept: true, owner: kept.ownerName };
    const { state, ownerName } = await this.signatures.judgeStranger(document, file.der);
    return { state, isKept: false, owner: ownerName };
  }
}

const told = ({ run }: OpenedRun): CheckedDocument => ({
  number: run.id,
  kind: titleOfReport(reportWords(run.language), run.code),
  madeAt: run.runAt.toISOString(),
});
