import { systemActor } from '@zhurnal/platform';
import type { Clock, Database, SchoolId } from '@zhurnal/platform';
import { unpack } from './packing.js';
import { DROP_PARTS, NOTE_TRY, ONE_PACKAGE, PARTS_OF, SETTING, WAITING } from './packages.sql.js';
import type { SettingRow } from './packages.sql.js';
import { openTransport } from './transport/open-transport.js';
import { PortalFault } from './transport/transport.js';
import type { Acknowledgement, PortalCounts, PortalTransport } from './transport/transport.js';

interface Sent {
  readonly id: string;
  readonly seq: number;
  readonly mode: 'delta' | 'full';
  readonly manifest: string;
  readonly sha256: string;
}

/** How delivering went. `waiting`: packages without an answer. */
export interface Delivery {
  readonly waiting: number;
  readonly fault: string;
}

const JOB = systemActor('job:portal');

/**
 * Carries packages to the portal in their order. One that was sent and not answered is sent again under its number, which
 * the portal knows; one that the portal has lost since is sent once more when it says so.
 */
export class Deliverer {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly secret: string,
  ) {}

  /** Sends everything that waits. A fault is noted at the package and answered, not thrown. */
  async deliver(schoolId: SchoolId): Promise<Delivery> {
    const { setting, waiting } = await this.db.read(JOB, schoolId, async (tx) => ({
      setting: await tx.find<SettingRow>(SETTING),
      waiting: await tx.rows<Sent>(WAITING),
    }));
    if (!setting || setting.target === '' || waiting.length === 0)
      return { waiting: waiting.length, fault: '' };
    let left = waiting.length;
    let at = waiting[0];
    let transport: PortalTransport | undefined;
    try {
      transport = await openTransport(setting.target, setting.schoolCode, this.secret);
      for (const one of waiting) {
        at = one;
        const answer = await this.send(schoolId, transport, one);
        const isTaken = answer !== undefined && isTakenBy(answer, one);
        const fault = answer === undefined || isTaken ? '' : faultOf(answer);
        await this.note(schoolId, one, {
          fault,
          answer: answer === undefined ? '' : JSON.stringify(answer),
          isTaken,
        });
        if (isTaken) left -= 1;
        if (fault !== '') return { waiting: left, fault };
      }
      return { waiting: left, fault: '' };
    } catch (error) {
      if (!(error instanceof PortalFault)) throw error;
      if (at)
        await this.note(schoolId, at, { fault: error.message.slice(0, 300), answer: '', isTaken: false });
      return { waiting: left, fault: error.message };
    } finally {
      await transport?.close();
    }
  }

  /** What the portal counts; throws a PortalFault when it does not say. */
  async counts(schoolId: SchoolId): Promise<PortalCounts> {
    const setting = await this.db.read(JOB, schoolId, (tx) => tx.find<SettingRow>(SETTING));
    if (!setting || setting.target === '') throw new PortalFault('the portal is not set up');
    const transport = await openTransport(setting.target, setting.schoolCode, this.secret);
    try {
      const counts = await transport.counts();
      if (!counts) throw new PortalFault('the portal has told no counts yet');
      return counts;
    } finally {
      await transport.close();
    }
  }

  /** Sends a package, and before it those that the portal misses. */
  private async send(
    schoolId: SchoolId,
    transport: PortalTransport,
    one: Sent,
  ): Promise<Acknowledgement | undefined> {
    const answer = await this.push(schoolId, transport, one);
    if (answer?.outcome !== 'waiting') return answer;
    for (let seq = answer.last_seq + 1; seq < one.seq; seq += 1) {
      const before = await this.db.read(JOB, schoolId, (tx) => tx.find<Sent>(ONE_PACKAGE, [seq]));
      if (before) await this.push(schoolId, transport, before);
    }
    return this.push(schoolId, transport, one);
  }

  private async push(
    schoolId: SchoolId,
    transport: PortalTransport,
    one: Sent,
  ): Promise<Acknowledgement | undefined> {
    const parts = await this.db.read(JOB, schoolId, (tx) =>
      tx.rows<{ name: string; sha256: string; content: Buffer }>(PARTS_OF, [one.id]),
    );
    const there = await transport.partsOf(one.seq);
    for (const { name, sha256, content } of parts)
      if (there.get(name) !== sha256) await transport.putPart(one.seq, name, unpack(content), sha256);
    return transport.putManifest(one.seq, Buffer.from(one.manifest));
  }

  private async note(
    schoolId: SchoolId,
    { id, seq, mode }: Sent,
    {
      fault,
      answer,
      isTaken,
    }: { readonly fault: string; readonly answer: string; readonly isTaken: boolean },
  ): Promise<void> {
    await this.db.write(JOB, schoolId, async (tx) => {
      await tx.rows(NOTE_TRY, [id, this.clock.now(), fault, answer, isTaken]);
      if (isTaken && mode === 'full') await tx.rows(DROP_PARTS, [seq]);
    });
  }
}

/** The portal has exactly this package. */
const isTakenBy = (answer: Acknowledgement, { sha256 }: Sent): boolean =>
  (answer.outcome === 'accepted' || answer.outcome === 'repeated') && answer.manifest_sha256 === sha256;

function faultOf({ outcome, problems, last_seq: last }: Acknowledgement): string {
  if (outcome === 'waiting') return `the portal has packages up to ${last} only`;
  if (outcome === 'rejected') return `the portal did not take it: ${problems.join('; ')}`.slice(0, 300);
  return 'the portal has another package under this number';
}
