import { openNote, signNote } from './signed-note.js';
import type { NoteSigner, NoteVerifier } from './signed-note.js';

/** What the trail of a school was at an instant. */
export interface Checkpoint {
  readonly schoolId: string;
  readonly size: number;
  readonly root: Buffer;
  /** When it was signed, by the clock of the signing machine. */
  readonly at: string;
}

/** First line of the checkpoints of a school. */
export const originOf = (schoolId: string): string => `zhurnal/${schoolId}`;

/** A checkpoint as a signed note (C2SP tlog-checkpoint): origin, size, root, then time and algorithm as its extensions. */
export function signCheckpoint({ schoolId, size, root, at }: Checkpoint, signer: NoteSigner): string {
  const lines = [
    originOf(schoolId),
    String(size),
    root.toString('base64'),
    `time ${at}`,
    `alg ${signer.algorithm}`,
  ];
  return signNote(`${lines.join('\n')}\n`, signer);
}

/** The checkpoint of a note, if this key signed it. */
export function openCheckpoint(note: string, verifier: NoteVerifier): Checkpoint | undefined {
  const [origin = '', size = '', root = '', ...more] = openNote(note, verifier)?.split('\n') ?? [];
  const at = more.find((line) => line.startsWith('time '))?.slice(5);
  const bytes = Buffer.from(root, 'base64');
  if (
    !origin.startsWith('zhurnal/') ||
    !/^(0|[1-9]\d*)$/.test(size) ||
    bytes.length !== 32 ||
    at === undefined
  )
    return undefined;
  return { schoolId: origin.slice(8), size: Number(size), root: bytes, at };
}
