import { HttpException } from '@nestjs/common';
import type { Refusal } from '@zhurnal/rules';

/** A sign-in that was refused: the answer carries the refusal as GraphQL answers do. */
export class SignInRefused extends HttpException {
  constructor(
    readonly refusal: Refusal,
    status: 401 | 429,
  ) {
    super({ refusal }, status);
  }
}
