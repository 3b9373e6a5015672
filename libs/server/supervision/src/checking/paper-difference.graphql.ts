import { Field, ID, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import type { PaperPlace, PaperSettlement } from '@zhurnal/rules';
import { DayScalar, InstantScalar, RefusalAnswer } from '@zhurnal/platform';

export const PaperPlaceEnum = {
  MARK: 'mark',
  ABSENCE: 'absence',
  TOPIC: 'topic',
  HOMEWORK: 'homework',
  LESSON: 'lesson',
} as const satisfies Record<string, PaperPlace>;
registerEnumType(PaperPlaceEnum, {
  name: 'PaperPlace',
  description:
    'What of the two journals differs: the marks of a cell, its absence, the topic or the homework of a lesson, or how many lessons were held on a day.',
});

export const PaperSettlementEnum = {
  JOURNAL: 'journal',
  PAPER: 'paper',
  NONE: 'none',
} as const satisfies Record<string, PaperSettlement>;
registerEnumType(PaperSettlementEnum, {
  name: 'PaperSettlement',
  description:
    'How a difference was settled: the electronic journal was corrected, the paper one was, or there was none.',
});

@ObjectType({ description: 'Where the paper journal and the electronic one say different things.' })
export class PaperDifferenceDetails {
  @Field(() => ID, { description: 'The difference.' })
  id!: string;

  @Field(() => ID, { description: 'The group.' })
  groupId!: string;

  @Field(() => DayScalar, { description: 'The day of the lesson.' })
  day!: string;

  @Field(() => PaperPlaceEnum, { description: 'What differs.' })
  place!: PaperPlace;

  @Field(() => ID, { nullable: true, description: 'The lesson; null: it is about the lessons of the day.' })
  lessonId!: string | null;

  @Field(() => Int, { nullable: true, description: 'Its number in the day.' })
  slot!: number | null;

  @Field(() => ID, { nullable: true, description: 'The student, for a cell.' })
  studentId!: string | null;

  @Field(() => String, { nullable: true, description: 'Short name of the student.' })
  student!: string | null;

  @Field({ description: 'What stands on paper; empty: nothing.' })
  paperSays!: string;

  @Field({
    description: 'What stood in the electronic journal when the difference was found; empty: nothing.',
  })
  journalSays!: string;

  @Field({ description: 'What stands there now.' })
  says!: string;

  @Field({ description: 'Short name of who found it.' })
  recorder!: string;

  @Field(() => InstantScalar, { description: 'When.' })
  recordedAt!: Date;

  @Field(() => PaperSettlementEnum, { nullable: true, description: 'How it was settled; null: it is open.' })
  settledAs!: PaperSettlement | null;

  @Field(() => String, { nullable: true, description: 'Short name of who settled it.' })
  settler!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When.' })
  settledAt!: Date | null;

  @Field({ description: 'What was said of it; empty: nothing.' })
  settledNote!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of the request of the register through which the journal was corrected; null: none.',
  })
  correctionNumber!: number | null;

  @Field({ description: 'Whether the caller may settle it.' })
  open!: boolean;

  @Field(() => Int, { description: 'Version.' })
  version!: number;
}

@ObjectType({ description: 'The difference is stored.' })
export class PaperDifferenceStored {
  @Field(() => PaperDifferenceDetails, { description: 'The difference as it now stands.' })
  difference!: PaperDifferenceDetails;
}

@ObjectType({ description: 'Somebody else was faster with the difference; nothing was changed.' })
export class PaperDifferenceStale {
  @Field(() => PaperDifferenceDetails, { description: 'The difference as it now stands.' })
  current!: PaperDifferenceDetails;
}

export const PaperDifferenceAnswer = createUnionType({
  name: 'PaperDifferenceAnswer',
  description: 'The difference as it now stands, or why nothing was changed.',
  types: () => [PaperDifferenceStored, PaperDifferenceStale, RefusalAnswer] as const,
  resolveType: (value: object) =>
    'difference' in value ? PaperDifferenceStored : 'current' in value ? PaperDifferenceStale : RefusalAnswer,
});
