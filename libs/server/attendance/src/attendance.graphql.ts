import { Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { ABSENCE_REASONS, ATTENDANCE_FACTS } from '@zhurnal/rules';
import type { AbsenceReason, AttendanceFact } from '@zhurnal/rules';
import {
  IdField,
  InstantScalar,
  ItemRefused,
  ItemResult,
  ItemSaved,
  KeyedInput,
  VersionField,
} from '@zhurnal/platform';
import { LateReasonField } from './late-reason.field.js';

/** Most items of one batch. */
export const BATCH_LIMIT = 50;

export const FactEnum = { ABSENT: 'absent', LATE: 'late' } as const satisfies Record<string, AttendanceFact>;
registerEnumType(FactEnum, {
  name: 'AttendanceFact',
  description: "What the lesson's teacher sees. No fact: the student was there.",
});

export const ReasonEnum = {
  ILL: 'ill',
  EXCUSED: 'excused',
  UNEXCUSED: 'unexcused',
  UNKNOWN: 'unknown',
} as const satisfies Record<string, AbsenceReason>;
registerEnumType(ReasonEnum, { name: 'AbsenceReason', description: 'Why a student was absent.' });

/** Presence of one student, as somebody notes it. */
@InputType({ isAbstract: true })
export abstract class PresenceInput {
  @IdField('The student.')
  studentId!: string;

  @IsOptional()
  @IsIn(ATTENDANCE_FACTS)
  @Field(() => FactEnum, { nullable: true, description: 'Absent or late; null: was there.' })
  fact!: AttendanceFact | null;

  @IsOptional()
  @IsIn(ABSENCE_REASONS)
  @Field(() => ReasonEnum, { nullable: true, description: 'Why absent; null: nobody has said yet.' })
  reason!: AbsenceReason | null;

  @VersionField(0, 'Version the client saw; 0 when it saw none.')
  expectedVersion!: number;

  @LateReasonField()
  lateReason?: string | null;
}

@InputType({ description: 'Presence of one student at one lesson.' })
export class AttendanceItemInput extends PresenceInput {
  @IdField('The lesson, one of the group.')
  lessonId!: string;
}

@InputType({ description: 'Absences and lateness of one group.' })
export class SetAttendanceInput extends KeyedInput {
  @IdField('The group whose lessons these are.')
  groupId!: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(BATCH_LIMIT)
  @ValidateNested({ each: true })
  @Type(() => AttendanceItemInput)
  @Field(() => [AttendanceItemInput], { description: 'At most 50 items; each is answered for itself.' })
  items!: AttendanceItemInput[];
}

@ObjectType({ description: 'The item is stored.' })
export class AttendanceSaved extends ItemSaved {
  @Field(() => Boolean, {
    nullable: true,
    description: 'True where it came after the term of the regulation, and was stored all the same.',
  })
  late?: boolean;
}

@ObjectType({ description: 'Somebody else was faster; nothing was changed.' })
export class AttendanceConflict extends ItemResult {
  @Field(() => Int, { description: 'Version in force.' })
  version!: number;

  @Field(() => FactEnum, { nullable: true, description: 'The fact in force; null: present.' })
  fact!: AttendanceFact | null;

  @Field(() => ReasonEnum, { nullable: true, description: 'The reason in force.' })
  reason!: AbsenceReason | null;

  @Field(() => String, { nullable: true, description: 'Short name of who entered it.' })
  by!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was entered.' })
  at!: Date | null;
}

@ObjectType({
  description: 'The lesson takes no entries: it is still to come, cancelled, or its period is closed.',
})
export class AttendanceLocked extends ItemRefused {}

@ObjectType({
  description:
    'The item cannot be: no such lesson, not a member of the group, a reason that is not yours to give.',
})
export class AttendanceInvalid extends ItemRefused {}

const RESULT_TYPES = {
  saved: AttendanceSaved,
  conflict: AttendanceConflict,
  locked: AttendanceLocked,
  invalid: AttendanceInvalid,
} as const;

export const SetAttendanceResult = createUnionType({
  name: 'SetAttendanceResult',
  description: 'What became of one item.',
  types: () => [AttendanceSaved, AttendanceConflict, AttendanceLocked, AttendanceInvalid] as const,
  resolveType: ({ status }: { status: keyof typeof RESULT_TYPES }) => RESULT_TYPES[status],
});

@ObjectType({ description: 'What became of the batch: one answer for each item, in their order.' })
export class SetAttendancePayload {
  @Field(() => ID, { description: "The request's key." })
  clientMutationId!: string;

  @Field(() => [SetAttendanceResult], { description: 'One result for each item.' })
  results!: (typeof SetAttendanceResult)[];
}
