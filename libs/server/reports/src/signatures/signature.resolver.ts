import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { linesFor, listNameOf } from '@zhurnal/rules';
import { Call, TheCall } from '@zhurnal/platform';
import { isSigned } from '@zhurnal/signing';
import { ReportSignatures, SignRunInput, SignaturesResult } from './signature.graphql.js';
import { Signatures, runNamed } from './signatures.js';
import type { SignedRun } from './signatures.js';

/** Signing of reports: the sheets are fixed, the signature is made where the key is, and checked here. */
@Resolver()
export class SignatureResolver {
  constructor(@Inject(Signatures) private readonly signatures: Signatures) {}

  @Query(() => ReportSignatures, { description: 'What was signed of a report, and what the checks found.' })
  async reportSignatures(
    @TheCall() call: Call,
    @Args('id', { type: () => ID, description: 'The run.' }) id: string,
    @Args('classId', { type: () => ID, nullable: true, description: 'The class of which it was made.' })
    classId?: string,
    @Args('studentId', { type: () => ID, nullable: true, description: 'The student of whom it was made.' })
    studentId?: string,
    @Args('teacherId', { type: () => ID, nullable: true, description: 'The teacher of whom it was made.' })
    teacherId?: string,
  ): Promise<ReportSignatures> {
    return answerOf(call, await this.signatures.list(call, runNamed(id, classId, studentId, teacherId)));
  }

  @Mutation(() => SignaturesResult, {
    description:
      'Gives a report for signing: its sheets are fixed and stay as they are. A report that was given before is left as it is.',
  })
  async prepareSignature(
    @TheCall() call: Call,
    @Args('input', { description: 'Which run.' }) input: SignRunInput,
  ): Promise<typeof SignaturesResult> {
    return answerOf(call, await this.signatures.prepare(call, input.clientMutationId, nameOf(input)));
  }

  @Mutation(() => SignaturesResult, {
    description: 'Checks the signatures of a report anew, by the lists of revoked certificates of today.',
  })
  async checkSignatures(
    @TheCall() call: Call,
    @Args('input', { description: 'Which run.' }) input: SignRunInput,
  ): Promise<typeof SignaturesResult> {
    return answerOf(call, await this.signatures.checkAgain(call, input.clientMutationId, nameOf(input)));
  }
}

const nameOf = ({ id, classId, studentId, teacherId }: SignRunInput) =>
  runNamed(id, classId, studentId, teacherId);

function answerOf(call: Call, { opened, document, signatures }: SignedRun): ReportSignatures {
  return {
    id: opened.run.id,
    documentSha256: document?.sha256 ?? null,
    preparedBy: document ? listNameOf(document.preparer) : null,
    preparedAt: document?.preparedAt.toISOString() ?? null,
    maySign: linesFor('prepareSignature', call.actor.roles).length > 0,
    signatures: signatures.map((one) => ({
      id: one.id,
      state: one.state,
      isSigned: isSigned(one.state),
      signer: listNameOf(one.signer),
      owner: one.ownerName,
      certificate: one.certificateNumber,
      validFrom: one.validFrom?.toISOString() ?? null,
      validTo: one.validTo?.toISOString() ?? null,
      receivedAt: one.receivedAt.toISOString(),
      checkedAt: one.checkedAt.toISOString(),
    })),
  };
}
