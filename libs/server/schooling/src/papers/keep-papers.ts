import { plainText, PAPER_RULES, firstObjection, refuse } from '@zhurnal/rules';
import type { PaperKind, Refusal } from '@zhurnal/rules';
import type { Call, Clock, ReadTx, Refused, WriteTx } from '@zhurnal/platform';
import { PAPERS, PLACE } from './papers.sql.js';
import type { PaperSeen, PapersSeen, PutRegulationPaperInput } from './papers.graphql.js';
import type { RemoveRegulationPaperInput } from './papers.graphql.js';
import { RegulationPaper } from './regulation-paper.entity.js';

const VERBS = ['putRegulationPaper', 'removeRegulationPaper'];

/** A paper as its row, with what is known of its file. */
export interface KnownPaper {
  readonly id: string;
  readonly version: number;
  readonly regulationId: string;
  readonly kind: PaperKind;
  readonly title: string;
  readonly number: string;
  readonly datedOn: string | null;
  readonly signer: string;
  readonly signedAt: Date | null;
  readonly signOperator: string;
  readonly certificate: string;
  readonly certificateFrom: string | null;
  readonly certificateTo: string | null;
  readonly isPublic: boolean;
  readonly fileId: string | null;
  readonly fileName: string | null;
  readonly fileSize: number | null;
}

interface Place {
  readonly hasRegulation: boolean;
  readonly hasFile: boolean;
  readonly version: number | null;
  readonly isRemoved: boolean;
}

/** Every paper of the school. */
export const listPapers = (tx: ReadTx): Promise<readonly KnownPaper[]> => tx.rows<KnownPaper>(PAPERS);

/** Where everybody reads about the journal of a school. */
export const aboutPathOf = (schoolId: string): string => `/about/${schoolId}`;

/** The papers by which the school's regulations hold (G272-1, S117-1, S117-2), and what is published of them. */
export class KeepPapers {
  constructor(private readonly clock: Clock) {}

  list(call: Call): Promise<PapersSeen> {
    return call.read([], async (tx) =>
      seen(tx, await call.can(tx, VERBS, { kind: 'person', id: call.actor.personId })),
    );
  }

  put(call: Call, input: PutRegulationPaperInput): Promise<PapersSeen | Refused> {
    return this.change(call, input, async (tx) => {
      const { id, regulationId, expectedVersion, fileId = null, kind, isPublic } = input;
      const place = await tx.find<Place>(PLACE, [id, regulationId, fileId, call.actor.personId]);
      if (!place?.hasRegulation) return refuse('NOT_FOUND', { params: { field: 'regulationId' } });
      if (fileId !== null && !place.hasFile) return refuse('NOT_FOUND', { params: { field: 'fileId' } });
      const columns = {
        regulationId,
        kind,
        title: plainText(input.title),
        number: plainText(input.number),
        datedOn: input.datedOn ?? null,
        signer: plainText(input.signer),
        signedAt: input.signedAt == null ? null : new Date(input.signedAt),
        signOperator: plainText(input.signOperator),
        certificate: plainText(input.certificate),
        certificateFrom: input.certificateFrom ?? null,
        certificateTo: input.certificateTo ?? null,
        fileId,
        isPublic,
        putBy: call.actor.personId,
      };
      const objection = firstObjection(PAPER_RULES, {
        ...columns,
        isSigned: columns.signedAt !== null,
        hasFile: fileId !== null,
      });
      if (objection) return objection;
      if (place.isRemoved || (place.version ?? 0) !== expectedVersion) return refuse('STALE_VERSION');
      if (place.version === null) {
        await tx.insert(RegulationPaper, [{ id, ...columns }]);
        return undefined;
      }
      const isPut = await tx.update(RegulationPaper, { id, version: expectedVersion }, columns);
      return isPut ? undefined : refuse('STALE_VERSION');
    });
  }

  remove(call: Call, input: RemoveRegulationPaperInput): Promise<PapersSeen | Refused> {
    return this.change(call, input, async (tx) => {
      const { id, expectedVersion: version } = input;
      const known = (await listPapers(tx)).find((paper) => paper.id === id);
      if (!known) return refuse('NOT_FOUND', { params: { field: 'id' } });
      const done = await tx.update(RegulationPaper, { id, version }, { deletedAt: this.clock.now() });
      return done ? undefined : refuse('STALE_VERSION');
    });
  }

  private change(
    call: Call,
    input: { readonly clientMutationId: string },
    work: (tx: WriteTx) => Promise<Refusal | undefined>,
  ): Promise<PapersSeen | Refused> {
    const request = { key: input.clientMutationId, content: input };
    return call.write<PapersSeen | Refused>([], request, async (tx) => {
      const objection = await work(tx);
      if (objection) return objection;
      tx.announce({ topic: 'settings', keys: ['school'] });
      return seen(tx, VERBS);
    });
  }
}

async function seen(tx: ReadTx, can: string[]): Promise<PapersSeen> {
  const papers = await listPapers(tx);
  return { papers: papers.map(seenOf), aboutPath: aboutPathOf(tx.schoolId), can };
}

function seenOf({ fileId, fileName, fileSize, signedAt, ...paper }: KnownPaper): PaperSeen {
  const file = fileId === null ? null : { id: fileId, name: fileName ?? '', size: fileSize ?? 0 };
  return { ...paper, signedAt: signedAt === null ? null : new Date(signedAt).toISOString(), file };
}
