import { ArgsType } from '@nestjs/graphql';
import { OptionalIdField, OptionalTextField, PageQuery } from '@zhurnal/platform';

@ArgsType()
export class PeopleQuery extends PageQuery {
  @OptionalTextField(100, 'Parts of the name, in any order; ё is е, and case does not matter.')
  search!: string | null;
}

@ArgsType()
export class PeopleOfClassQuery extends PeopleQuery {
  @OptionalIdField('Only of this class.')
  classId!: string | null;
}
