import { openNote, signNote } from './signed-note.js';
import type { NoteSigner, NoteVerifier } from './signed-note.js';

/** A row that a receipt promises. */
export interface ReceiptLine {
  readonly auditId: string;
  readonly hash: Buffer;
  readonly entity: string;
  readonly rowId: string;
}

/** Given to who made a change: these rows stand in the trail. */
export interface Receipt {
  readonly schoolId: string;
  readonly at: string;
  readonly lines: readonly ReceiptLine[];
}

const TAIL = '/receipt';

/** A receipt as a signed note. */
export function signReceipt({ schoolId, at, lines }: Receipt, signer: NoteSigner): string {
  const text = [
    `zhurnal/${schoolId}${TAIL}`,
    `time ${at}`,
    `alg ${signer.algorithm}`,
    ...lines.map(
      ({ auditId, hash, entity, rowId }) => `${auditId} ${hash.toString('base64')} ${entity} ${rowId}`,
    ),
  ];
  return signNote(`${text.join('\n')}\n`, signer);
}

/** The receipt of a note, if this key signed it. */
export function openReceipt(note: string, verifier: NoteVerifier): Receipt | undefined {
  const [origin = '', time = '', , ...rest] = openNote(note, verifier)?.split('\n') ?? [];
  if (!origin.startsWith('zhurnal/') || !origin.endsWith(TAIL) || !time.startsWith('time ')) return undefined;
  const lines = rest.filter(Boolean).map((line) => {
    const [auditId = '', hash = '', entity = '', rowId = ''] = line.split(' ');
    return { auditId, hash: Buffer.from(hash, 'base64'), entity, rowId };
  });
  return { schoolId: origin.slice(8, -TAIL.length), at: time.slice(5), lines };
}
