import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { Sealer, notePackageTaken } from '@zhurnal/audit';
import { CLOCK, Call, Database, Fault, Operation, TheCall, isUuid, newId, notFound } from '@zhurnal/platform';
import type { Clock } from '@zhurnal/platform';
import { sendFile } from '@zhurnal/schooling';
import type { FastifyReply } from 'fastify';
import { makePackage } from '../class-package.js';
import { enterPackage } from './register-package.js';

/** Packages of classes, made here and taken to a medium by hand. */
@Controller('files/class-packages')
export class ClassPackageController {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Database) private readonly db: Database,
    @Inject(Sealer) private readonly sealer: Sealer,
  ) {}

  @Get(':classId')
  @Operation('saveClassPackage')
  async save(
    @TheCall() call: Call,
    @Param('classId') classId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!isUuid(classId)) throw notFound();
    const targets = [{ kind: 'class', id: classId }] as const;
    const key = (await this.sealer.key())?.published ?? null;
    // A link names no school: the class is looked for in every school of the account.
    for (const actor of call.account.actors) {
      try {
        await call.read(targets, () => Promise.resolve(), actor);
        const made = await this.db.read(actor, actor.schoolId, (tx) => makePackage(tx, classId, key), {
          snapshot: true,
        });
        if (!made) continue;
        const { name, zip, sha256, studentCount } = made;
        const by = { personId: actor.personId, at: this.clock.now() };
        await call.write(
          targets,
          { key: newId(), content: { classId, sha256 } },
          async (tx) => {
            await notePackageTaken(tx, actor.personId, { classId, studentCount });
            return { id: await enterPackage(tx, classId, made, by) };
          },
          {},
          actor,
        );
        void reply.header('cache-control', 'private, no-cache');
        return await sendFile(reply, { name, mediaType: 'application/zip', content: zip });
      } catch (error) {
        if (!(error instanceof Fault && error.code === 'NOT_FOUND')) throw error;
      }
    }
    throw notFound();
  }
}
