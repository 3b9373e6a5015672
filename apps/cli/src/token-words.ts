interface TokenLine {
  readonly id: string;
  readonly name: string;
  readonly hint: string;
  readonly scopes: readonly string[];
  readonly until: string;
  readonly isRevoked: boolean;
}

/** What the command line says of tokens. */
export const TOKEN_WORDS = {
  unknownScope: (text: string, known: string) => `Нет права «${text}». Есть: ${known}.`,
  wrongDay: (text: string) => `--until: «${text}» — не дата вида 2027-05-31.`,
  noSuchClass: (name: string) => `Класса «${name}» в этом учебном году нет.`,
  noSuchToken: (id: string) => `Действующего токена «${id}» нет.`,
  refused: (code: string, params: Readonly<Record<string, string>>) =>
    code === 'TOKEN_EXPIRY'
      ? `Последний день — не раньше сегодняшнего и не позже ${params['day'] ?? ''}.`
      : code === 'TOO_MANY_TOKENS'
        ? `Действующих токенов уже ${params['limit'] ?? ''}: отзовите ненужные.`
        : params['field'] === 'networks'
          ? 'Сеть пишется так: 203.0.113.0/24.'
          : `Не выдано: ${code}.`,
  created: (name: string, until: string) =>
    `Токен «${name}» действует по ${until}. Сохраните его: второй раз он не показывается.`,
  none: 'Токенов программ нет.',
  line: ({ id, name, hint, scopes, until, isRevoked }: TokenLine) =>
    `${id}  …${hint}  ${isRevoked ? 'отозван' : `по ${until}`}  ${name}  (${scopes.join(', ')})`,
  revoked: 'Токен отозван.',
} as const;
