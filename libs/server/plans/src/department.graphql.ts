import { Field, ID, InputType, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { ArrayMaxSize } from 'class-validator';
import { IdField, OptionalIdField, RefusalAnswer, TextField, VersionedInput } from '@zhurnal/platform';
import { IsUUID } from 'class-validator';

@ObjectType({ description: 'A subject of a department.' })
export class DepartmentSubjectDetails {
  @Field(() => ID, { description: 'The subject.' })
  id!: string;

  @Field({ description: 'Name.' })
  name!: string;
}

@ObjectType({ description: 'Teachers of related subjects; the head agrees to their plans.' })
export class DepartmentDetails {
  @Field(() => ID, { description: 'The department.' })
  id!: string;

  @Field({ description: 'Name.' })
  name!: string;

  @Field(() => ID, { nullable: true, description: 'The head; null: nobody.' })
  headId!: string | null;

  @Field(() => String, { nullable: true, description: 'Short name of the head.' })
  head!: string | null;

  @Field(() => [DepartmentSubjectDetails], { description: 'Its subjects.' })
  subjects!: DepartmentSubjectDetails[];

  @Field(() => Int, { description: 'Version.' })
  version!: number;
}

@ObjectType({ description: 'The departments of the school.' })
export class DepartmentList {
  @Field(() => [DepartmentDetails], { description: 'By name.' })
  departments!: DepartmentDetails[];
}

export const DepartmentAnswer = createUnionType({
  name: 'DepartmentAnswer',
  description: 'The departments as they now stand, or why nothing was changed.',
  types: () => [DepartmentList, RefusalAnswer] as const,
  resolveType: (value: object) => ('departments' in value ? DepartmentList : RefusalAnswer),
});

@InputType({ description: 'Opens a department, or changes it.' })
export class PutDepartmentInput extends VersionedInput {
  @IdField('The department: made by the client.')
  id!: string;

  @TextField(200, 'Name.')
  name!: string;

  @OptionalIdField('The head; null: nobody.')
  headId!: string | null;

  @ArrayMaxSize(60)
  @IsUUID(undefined, { each: true })
  @Field(() => [ID], { description: 'All of its subjects.' })
  subjectIds!: string[];
}
