import { Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Refusal } from '@zhurnal/rules';
import { Call, Operation, TheCall, isRefused } from '@zhurnal/platform';
import { getSchool, receiveUpload, sendFound } from '@zhurnal/schooling';
import { isSigned } from '@zhurnal/signing';
import type { SignatureState } from '@zhurnal/signing';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { targetsOf } from '../reports.reader.js';
import { fill } from '../say.js';
import { reportWords } from '../words/words.js';
import { nameOfRun, writeRun } from '../run-file.js';
import { Signatures, runNamed } from './signatures.js';
import type { SignatureRow, SignedRun } from './signatures.js';

interface Named {
  readonly classId?: string;
  readonly studentId?: string;
  readonly teacherId?: string;
  /** A signature instead of the document. */
  readonly signature?: string;
  /** `copy`: with the mark of its signatures, which is not what was signed. */
  readonly form?: string;
}

/** Documents that are signed, and their signatures, as files. */
@Controller('files/signatures')
export class SignatureFileController {
  constructor(@Inject(Signatures) private readonly signatures: Signatures) {}

  /** Body: multipart, the signature in the field `file`. Answers `{ id, state }`, or 422 and `{ refusal }` with the state. */
  @Post(':id')
  @HttpCode(201)
  @Operation('uploadSignature')
  async upload(
    @TheCall() call: Call,
    @Param('id') id: string,
    @Query() { classId, studentId, teacherId }: Named,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ id: string; state: SignatureState } | { refusal: Refusal }> {
    const { bytes } = await receiveUpload(request);
    const outcome = await this.signatures.add(call, runNamed(id, classId, studentId, teacherId), bytes);
    if (!isRefused(outcome)) return outcome;
    void reply.status(422);
    return { refusal: outcome as Refusal };
  }

  /** The document as it is signed, one of its signatures, or a copy with their mark. */
  @Get(':id')
  @Operation('saveSigned')
  async save(
    @TheCall() call: Call,
    @Param('id') id: string,
    @Query() { classId, studentId, teacherId, signature, form }: Named,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const name = runNamed(id, classId, studentId, teacherId);
    await sendFound(call, reply, targetsOf(name), async (tx) => {
      const signed = await this.signatures.find(tx, name);
      const { opened, document, signatures } = signed;
      if (!document) return undefined;
      const pdf = nameOfRun(opened, 'pdf');
      if (signature !== undefined) {
        const one = signatures.find((row) => row.id === signature);
        if (!one) return undefined;
        const number = signatures.indexOf(one) + 1;
        const file = signatures.length > 1 ? `${pdf}.${number}.sig` : `${pdf}.sig`;
        return { name: file, mediaType: 'application/octet-stream', content: one.content };
      }
      if (form !== 'copy') return { name: pdf, mediaType: 'application/pdf', content: document.content };
      const { timeZone } = await getSchool(tx);
      const { sheet } = opened;
      const notes = [...sheet.notes, ...marksOf(signed, timeZone)];
      const content = await writeRun({ ...opened, sheet: { ...sheet, notes } }, 'pdf', timeZone);
      return { name: pdf, mediaType: 'application/pdf', content };
    });
  }
}

/** What is printed on a copy: who signed, with which certificate, and until when it holds. Only of signatures that hold. */
function marksOf({ opened, signatures }: SignedRun, timeZone: string): string[] {
  const { language } = opened.run;
  const words = reportWords(language);
  const format = new Intl.DateTimeFormat(language, { timeZone, dateStyle: 'short' });
  const day = (at: Date | null): string => (at === null ? '' : format.format(at));
  const sayOne = ({ ownerName, certificateNumber, validFrom, validTo }: SignatureRow): string =>
    fill(words.signed, {
      ...{ owner: ownerName, certificate: certificateNumber },
      ...{ from: day(validFrom), to: day(validTo) },
    });
  return signatures.filter(({ state }) => isSigned(state)).map(sayOne);
}
