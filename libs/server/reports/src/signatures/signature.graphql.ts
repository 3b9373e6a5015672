import { Field, ID, InputType, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { IdField, InstantScalar, KeyedInput, OptionalIdField, RefusalAnswer } from '@zhurnal/platform';
import { SIGNATURE_STATES } from '@zhurnal/signing';
import type { SignatureState } from '@zhurnal/signing';

const StateEnum = Object.fromEntries(SIGNATURE_STATES.map((state) => [state.toUpperCase(), state]));
registerEnumType(StateEnum, {
  name: 'SignatureState',
  description:
    'How a signature stands to the bytes it was handed in for. Only VALID and EXPIRED_SINCE count as signed.',
});

@ObjectType({ description: 'A signature that was handed in.' })
export class SignatureAnswer {
  @Field(() => ID, { description: 'The signature.' })
  id!: string;

  @Field(() => StateEnum, { description: 'What the last check found.' })
  state!: SignatureState;

  @Field({ description: 'Whether the document may be taken for signed by it.' })
  isSigned!: boolean;

  @Field({ description: 'Who handed it in.' })
  signer!: string;

  @Field({ description: 'The owner, as the certificate has it; empty: not known.' })
  owner!: string;

  @Field({ description: 'Serial number of the certificate, hexadecimal; empty: not known.' })
  certificate!: string;

  @Field(() => InstantScalar, { nullable: true, description: 'From when the certificate holds.' })
  validFrom!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'Until when.' })
  validTo!: string | null;

  @Field(() => InstantScalar, {
    description: 'When it was handed in: by this moment the certificate is judged.',
  })
  receivedAt!: string;

  @Field(() => InstantScalar, { description: 'When it was checked last.' })
  checkedAt!: string;
}

@ObjectType({ description: 'What was signed of a report.' })
export class ReportSignatures {
  @Field(() => ID, { description: 'The run.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of the bytes that are signed; null: the report was not given for signing.',
  })
  documentSha256!: string | null;

  @Field(() => String, { nullable: true, description: 'Who gave it for signing.' })
  preparedBy!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When.' })
  preparedAt!: string | null;

  @Field({ description: 'Whether the caller may give it for signing and sign.' })
  maySign!: boolean;

  @Field(() => [SignatureAnswer], { description: 'Signatures, in the order in which they came.' })
  signatures!: SignatureAnswer[];
}

export const SignaturesResult = createUnionType({
  name: 'SignaturesResult',
  description: 'What was signed of the report, or why nothing was changed.',
  types: () => [ReportSignatures, RefusalAnswer] as const,
  resolveType: (value: object) => ('code' in value ? RefusalAnswer : ReportSignatures),
});

@InputType({ description: 'Which run: it is named with its class, student or teacher, if it has one.' })
export class SignRunInput extends KeyedInput {
  @IdField('The run.')
  id!: string;

  @OptionalIdField('The class of which it was made.')
  classId?: string | null;

  @OptionalIdField('The student of whom it was made.')
  studentId?: string | null;

  @OptionalIdField('The teacher of whom it was made.')
  teacherId?: string | null;
}
