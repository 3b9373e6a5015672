import { Field, Int, ObjectType } from '@nestjs/graphql';
import { RefusalAnswer } from '../refusing.js';

/** What became of one item of a batch: each result names its item. */
@ObjectType({ isAbstract: true })
export abstract class ItemResult {
  @Field(() => Int, { description: 'Place of the item in the request, from 0.' })
  index!: number;
}

/** The item is stored. */
@ObjectType({ isAbstract: true })
export abstract class ItemSaved extends ItemResult {
  @Field(() => Int, { description: 'Version to send with the next change.' })
  version!: number;
}

/** A rule objects to the item; the other items are not touched by it. */
@ObjectType({ isAbstract: true })
export abstract class ItemRefused extends ItemResult {
  @Field(() => RefusalAnswer, { description: 'Which rule objects.' })
  refusal!: RefusalAnswer;
}
