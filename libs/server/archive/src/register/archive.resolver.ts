import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Call, TheCall, answerOf, isRefused } from '@zhurnal/platform';
import { ArchiveAnswer } from './archive.graphql.js';
import {
  ArchiveChange,
  KeepArchiveMediumInput,
  NotePrintInput,
  PutPackageInput,
  WithdrawArchiveMediumInput,
} from './archive.inputs.js';
import { ArchiveReader } from './archive.reader.js';
import { KeepArchive } from './keep-archive.js';
import type { ArchiveOutcome } from './keep-archive.js';

const INPUT = { description: 'The change.' };

const say = (outcome: ArchiveOutcome): typeof ArchiveChange =>
  isRefused(outcome) ? answerOf(outcome) : outcome;

/** The registers of the archive. */
@Resolver()
export class ArchiveResolver {
  constructor(
    @Inject(ArchiveReader) private readonly reader: ArchiveReader,
    @Inject(KeepArchive) private readonly keeping: KeepArchive,
  ) {}

  @Query(() => ArchiveAnswer, {
    description: 'Packages of the classes of a year, media, printed copies and checks.',
  })
  archive(
    @TheCall() call: Call,
    @Args('yearId', { type: () => ID, nullable: true, description: 'The year; null: the current one.' })
    yearId?: string | null,
  ): Promise<ArchiveAnswer> {
    return this.reader.list(call, yearId ?? null);
  }

  @Mutation(() => ArchiveChange, { description: 'Enters a medium, or changes what is known of it.' })
  async keepArchiveMedium(
    @TheCall() call: Call,
    @Args('input', INPUT) input: KeepArchiveMediumInput,
  ): Promise<typeof ArchiveChange> {
    return say(await this.keeping.keepMedium(call, input));
  }

  @Mutation(() => ArchiveChange, {
    description: 'Takes a medium out of the register: what lies on it counts no more.',
  })
  async withdrawArchiveMedium(
    @TheCall() call: Call,
    @Args('input', INPUT) input: WithdrawArchiveMediumInput,
  ): Promise<typeof ArchiveChange> {
    return say(await this.keeping.withdrawMedium(call, input));
  }

  @Mutation(() => ArchiveChange, { description: 'Enters that a package was written on a medium.' })
  async putPackageOnMedium(
    @TheCall() call: Call,
    @Args('input', INPUT) input: PutPackageInput,
  ): Promise<typeof ArchiveChange> {
    return say(await this.keeping.putPackage(call, input));
  }

  @Mutation(() => ArchiveChange, {
    description: 'Enters where a printed copy lies, who signed it and when.',
  })
  async notePrintedCopy(
    @TheCall() call: Call,
    @Args('input', INPUT) input: NotePrintInput,
  ): Promise<typeof ArchiveChange> {
    return say(await this.keeping.notePrint(call, input));
  }
}
