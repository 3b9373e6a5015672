import { Field, ID, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { InstantScalar, RefusalAnswer } from '@zhurnal/platform';

@ObjectType({ description: 'The tick is stored.' })
export class HomeworkTicked {
  @Field(() => ID, { description: 'The homework.' })
  homeworkId!: string;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was ticked off; null: it is not.' })
  doneAt!: Date | string | null;
}

export const HomeworkTickAnswer = createUnionType({
  name: 'HomeworkTickAnswer',
  description: 'The tick as it now stands, or why nothing was changed.',
  types: () => [HomeworkTicked, RefusalAnswer] as const,
  resolveType: (value: object) => ('homeworkId' in value ? HomeworkTicked : RefusalAnswer),
});

@ObjectType({ description: 'The change of the own task is stored.' })
export class OwnTaskStored {
  @Field(() => ID, { description: 'The task.' })
  id!: string;

  @Field(() => Int, { description: 'Version to send with the next change.' })
  version!: number;
}

@ObjectType({ description: 'The task was changed from another device; nothing was changed.' })
export class OwnTaskStale {
  @Field(() => Int, { description: 'Version in force.' })
  currentVersion!: number;
}

export const OwnTaskAnswer = createUnionType({
  name: 'OwnTaskAnswer',
  description: 'That the own task is stored, or why nothing was changed.',
  types: () => [OwnTaskStored, OwnTaskStale, RefusalAnswer] as const,
  resolveType: (value: object) =>
    'id' in value ? OwnTaskStored : 'currentVersion' in value ? OwnTaskStale : RefusalAnswer,
});

@ObjectType({ description: 'What was shown is remembered, for every device of the person.' })
export class NewsSeen {
  @Field(() => Int, { description: 'Of how many students.' })
  count!: number;
}

export const NewsSeenAnswer = createUnionType({
  name: 'NewsSeenAnswer',
  description: 'That it is remembered, or why nothing was changed.',
  types: () => [NewsSeen, RefusalAnswer] as const,
  resolveType: (value: object) => ('count' in value ? NewsSeen : RefusalAnswer),
});
