import { Readable } from 'node:stream';
import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { Apart, Call, Fault, Operation, TheCall, notFound } from '@zhurnal/platform';
import type { FastifyReply } from 'fastify';
import { REPORT_FORMATS } from '../report.graphql.js';
import type { ReportFormat } from '../report.graphql.js';
import { nameOfRun, writeRun } from '../run-file.js';
import { Signatures, nameOfSignature } from '../signatures/signatures.js';
import { reportWords } from '../words/words.js';
import { ReportPackages } from './report-packages.js';

interface Wanted {
  readonly id: string;
  readonly position: number;
  readonly classId: string;
}

/** The reports of a package as one archive, a folder a class. */
@Controller('files/report-packages')
export class ReportPackageFileController {
  constructor(
    @Inject(ReportPackages) private readonly packages: ReportPackages,
    @Inject(Signatures) private readonly signatures: Signatures,
    @Inject(Apart) private readonly apart: Apart,
  ) {}

  @Get(':id')
  @Operation('saveReportPackage')
  async save(
    @TheCall() call: Call,
    @Param('id') id: string,
    @Query('format') format: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const wanted = REPORT_FORMATS.find((one) => one === format);
    if (!wanted) throw new Fault('BAD_REQUEST', `format is one of ${REPORT_FORMATS.join(', ')}.`);
    const { found, runs, school } = await this.packages.find(call, id);
    if (runs.length === 0) throw notFound();
    const { package: word } = reportWords(school.printLanguage);
    const name = `${word} ${new Date(found.askedAt).toISOString().slice(0, 10)}.zip`;
    await reply
      .headers({
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
        'cache-control': 'private, no-store',
      })
      .send(Readable.from(this.pieces(call, runs, wanted)));
  }

  /** The archive piece by piece: one report is read and drawn at a time. */
  private async *pieces(
    call: Call,
    runs: readonly Wanted[],
    format: ReportFormat,
  ): AsyncGenerator<Uint8Array> {
    const ready: Uint8Array[] = [];
    const zip = new Zip((error, piece) => {
      if (error) throw error;
      ready.push(piece);
    });
    for (const { id, position, classId } of runs) {
      const { opened, document, signatures, drawing } = await call.read([], async (tx) => ({
        ...(await this.signatures.find(tx, { id, classId, teacherId: null, studentId: null })),
        drawing: await this.signatures.drawing(tx),
      }));
      const number = String(position + 1).padStart(3, '0');
      const folder = opened.run.className.replaceAll(/[\\/:*?"<>|]/g, ' ');
      const name = `${folder}/${number} ${nameOfRun(opened, format)}`;
      const add = (path: string, content: Uint8Array): void => {
        // What is packed already is stored as it is.
        const file = format === 'csv' ? new ZipDeflate(path) : new ZipPassThrough(path);
        file.mtime = opened.run.runAt;
        zip.add(file);
        file.push(content, true);
      };
      // What is signed goes as its very bytes, with the signatures beside it.
      const fixed = format === 'pdf' ? document : undefined;
      add(name, fixed?.content ?? (await writeRun(this.apart, opened, format, drawing)));
      if (fixed)
        signatures.forEach(({ content }, at) => add(nameOfSignature(name, at, signatures.length), content));
      yield* ready.splice(0);
    }
    zip.end();
    yield* ready.splice(0);
  }
}
