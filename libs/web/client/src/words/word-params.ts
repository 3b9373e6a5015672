/** Messages by key, in ICU MessageFormat. */
export type Catalogue = Readonly<Record<string, string>>;

type Letter =
  | 'a'
  | 'b'
  | 'c'
  | 'd'
  | 'e'
  | 'f'
  | 'g'
  | 'h'
  | 'i'
  | 'j'
  | 'k'
  | 'l'
  | 'm'
  | 'n'
  | 'o'
  | 'p'
  | 'q'
  | 'r'
  | 's'
  | 't'
  | 'u'
  | 'v'
  | 'w'
  | 'x'
  | 'y'
  | 'z';

/** The name right after an opening brace; text of a plural form (`# отметка`) is none. */
type NameAt<Rest extends string> = Rest extends `${infer Inside}}${string}`
  ? Inside extends `${infer Name},${string}`
    ? Named<Name>
    : Named<Inside>
  : never;
type Named<Name extends string> = Name extends `${Letter}${string}` ? Name : never;

/** Names of a message's parameters: `'count' | 'time'` for `{count, plural, …} в {time}`. */
export type ParamsOf<Message extends string> = Message extends `${string}{${infer Rest}`
  ? NameAt<Rest> | ParamsOf<Rest>
  : never;

/** What has to be given with a message: nothing when it has no parameters, anything when its text is not known. */
export type GivenTo<Message extends string> = string extends Message
  ? [values?: Readonly<Record<string, string | number>>]
  : [ParamsOf<Message>] extends [never]
    ? []
    : [values: Readonly<Record<ParamsOf<Message>, string | number>>];
