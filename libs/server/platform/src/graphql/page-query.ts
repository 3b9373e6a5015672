import { applyDecorators } from '@nestjs/common';
import { ArgsType, Field, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, IsUUID, Max, Min } from 'class-validator';
import { LIMITS } from './limits.js';

/** How many rows of a list are wanted, from one to the most that a page may have. */
export const FirstField = (wanted = 'How many'): PropertyDecorator =>
  applyDecorators(
    IsInt(),
    Min(1),
    Max(LIMITS.pageSize),
    Field(() => Int, { description: `${wanted}, 1–${LIMITS.pageSize}.` }),
  );

const AfterField = (): PropertyDecorator =>
  applyDecorators(
    IsOptional(),
    Field(() => String, { nullable: true, description: 'Go on after this cursor.' }),
  );

/** Which part of a list is asked for. */
@ArgsType()
export class PageQuery {
  @FirstField()
  first!: number;

  @IsString()
  @AfterField()
  after!: string | null;
}

/** Which part of a log is asked for: its cursors are the ids of its entries. */
@ArgsType()
export class EntryPageQuery {
  @FirstField()
  first!: number;

  @IsUUID()
  @AfterField()
  after?: string | null;
}
