/** What the portal said to a package. `last_seq`: up to which package it has everything. */
export interface Acknowledgement {
  readonly seq: number;
  readonly last_seq: number;
  /** accepted: taken now; repeated: it had it already; waiting: one before it is missing; rejected: it is not as its manifest says. */
  readonly outcome: 'accepted' | 'repeated' | 'waiting' | 'rejected';
  readonly manifest_sha256: string;
  readonly problems: readonly string[];
  readonly taken_at: string;
}

/** How many rows stand where: as the portal counts them, and as the school does. */
export interface PortalCount {
  readonly group_uid: string;
  readonly subject_uid: string;
  readonly date: string;
  readonly lessons: number;
  readonly tasks: number;
  readonly estimates: number;
}

/** What the portal has. */
export interface PortalCounts {
  readonly last_seq: number;
  readonly counts: readonly PortalCount[];
}

/**
 * A way to the portal. A package is its parts and, last, its manifest, which closes it: before that nothing is taken.
 * What was carried over once is not sent again.
 */
export interface PortalTransport {
  /** SHA-256 of the parts that are there already, by name. */
  partsOf(seq: number): Promise<ReadonlyMap<string, string>>;
  putPart(seq: number, name: string, bytes: Buffer, sha256: string): Promise<void>;
  /** Closes the package; the answer, when it comes at once. */
  putManifest(seq: number, bytes: Buffer): Promise<Acknowledgement | undefined>;
  /** The answer to a package, when it has come. */
  answerTo(seq: number): Promise<Acknowledgement | undefined>;
  counts(): Promise<PortalCounts | undefined>;
  close(): Promise<void>;
}

/** The portal could not be reached, or answered what no portal answers. The message is for the administrator. */
export class PortalFault extends Error {}

const OUTCOMES: readonly unknown[] = ['accepted', 'repeated', 'waiting', 'rejected'];

/** An acknowledgement as it was read, or a fault: what comes from outside is believed only in its form. */
export function readAcknowledgement(text: string, seq: number): Acknowledgement {
  const value = parse(text) as Partial<Acknowledgement> | null;
  const isWhole =
    value?.seq === seq &&
    Number.isInteger(value.last_seq) &&
    OUTCOMES.includes(value.outcome) &&
    typeof value.manifest_sha256 === 'string' &&
    typeof value.taken_at === 'string' &&
    Array.isArray(value.problems) &&
    value.problems.every((one) => typeof one === 'string');
  if (!isWhole) throw new PortalFault('the answer of the portal cannot be read');
  return value as Acknowledgement;
}

export function readCounts(text: string): PortalCounts {
  const value = parse(text) as Partial<PortalCounts> | null;
  const isWhole =
    Number.isInteger(value?.last_seq) &&
    Array.isArray(value?.counts) &&
    value.counts.every(
      (one) =>
        [one?.group_uid, one?.subject_uid, one?.date].every((part) => typeof part === 'string') &&
        [one.lessons, one.tasks, one.estimates].every(Number.isInteger),
    );
  if (!isWhole) throw new PortalFault('the counts of the portal cannot be read');
  return value as PortalCounts;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new PortalFault('the portal answered something that is no JSON');
  }
}
