import { Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { fullNameOf, refuse } from '@zhurnal/rules';
import type { CopyOutcome, PersonName, Refusal } from '@zhurnal/rules';
import { CLOCK, Call, Operation, TheCall, isRefused, isUuid, newId, notFound } from '@zhurnal/platform';
import type { Clock, ReadTx } from '@zhurnal/platform';
import { getSchool, receiveUpload, sendFound } from '@zhurnal/schooling';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { writeAct } from '../media.js';
import type { CheckedMedium } from '../media.js';
import { FINDINGS } from './archive.sql.js';
import { readCheckResult } from './check-result.js';
import { recordCheck } from './record-check.js';
import type { RecordedCheck } from './record-check.js';

interface FindingRow {
  readonly checkedAt: Date;
  readonly mediumId: string;
  readonly label: string;
  readonly room: string;
  readonly holder: PersonName;
  readonly name: string;
  readonly foundSha256: string | null;
  readonly outcome: CopyOutcome;
  readonly files: readonly string[];
}

/** Checks of media: their results come from where the media are, their acts are printed here. */
@Controller('files/archive-checks')
export class ArchiveCheckController {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** Body: multipart, the result in the field `file`. Answers `{ id, copies, faults }`, or 422 and `{ refusal }`. */
  @Post()
  @HttpCode(201)
  @Operation('uploadArchiveCheck')
  async upload(
    @TheCall() call: Call,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecordedCheck | { refusal: Refusal }> {
    const { bytes } = await receiveUpload(request);
    const text = Buffer.from(bytes ?? []).toString('utf8');
    const { personId } = call.actor;
    const outcome = await call.write<RecordedCheck | Refusal>([], { key: newId(), content: text }, (tx) => {
      const result = readCheckResult(text);
      if (!result) return Promise.resolve(refuse('CHECK_UNREADABLE'));
      return recordCheck(tx, result, { personId, at: this.clock.now() });
    });
    if (!isRefused(outcome)) return outcome;
    void reply.status(422);
    return { refusal: outcome };
  }

  /** The act of a check, to be signed. */
  @Get(':id')
  @Operation('saveArchiveAct')
  async save(@TheCall() call: Call, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    if (!isUuid(id)) throw notFound();
    await sendFound(call, reply, [], async (tx) => {
      const content = await drawAct(tx, id);
      return content && { name: 'archive-check.pdf', mediaType: 'application/pdf', content };
    });
  }
}

async function drawAct(tx: ReadTx, id: string): Promise<Buffer | undefined> {
  const rows = await tx.rows<FindingRow>(FINDINGS, [id]);
  const [first] = rows;
  if (!first) return undefined;
  const { timeZone, printLanguage: language } = await getSchool(tx);
  const media = new Map<string, FindingRow[]>();
  for (const row of rows) media.set(row.mediumId, [...(media.get(row.mediumId) ?? []), row]);
  const checked = [...media.values()].map((found): CheckedMedium => {
    const [{ label, room, holder } = first] = found;
    return {
      medium: { folder: '', label, place: room, holder: fullNameOf(holder) },
      copies: found.map(({ name, foundSha256, outcome, files }) => ({
        name,
        sha256: foundSha256,
        faults: files,
        isAbsent: outcome === 'absent',
        isReplaced: outcome === 'unknown',
      })),
      mended: [],
    };
  });
  return writeAct(checked, { at: first.checkedAt, language, timeZone });
}
