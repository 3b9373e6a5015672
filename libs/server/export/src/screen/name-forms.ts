const VOWEL = /[аеиоуыэюя]$/;

/** Endings of nouns and of adjectives in all cases, and of what belongs to somebody. */
const NOUN = [
  '',
  'а',
  'я',
  'у',
  'ю',
  'е',
  'и',
  'ы',
  'о',
  'ь',
  'й',
  'ой',
  'ей',
  'ою',
  'ею',
  'ом',
  'ем',
  'ым',
  'ым',
  'ов',
  'ев',
  'ам',
  'ям',
];
const MANY = ['ами', 'ями', 'ах', 'ях', 'ых', 'их', 'ыми', 'ими', 'ью'];
const ADJECTIVE = [
  'ий',
  'ый',
  'ой',
  'ого',
  'его',
  'ому',
  'ему',
  'им',
  'ым',
  'ом',
  'ем',
  'ая',
  'яя',
  'ую',
  'юю',
  'ое',
  'ее',
  'ые',
  'ие',
  'ых',
  'их',
  'ыми',
  'ими',
  'ою',
  'ею',
  'ей',
];
const OWNED = [
  'ин',
  'ина',
  'ино',
  'ины',
  'иной',
  'иных',
  'ином',
  'ину',
  'иного',
  'ову',
  'ова',
  'ову',
  'овы',
  'овой',
];

const TINY = ['а', 'я', 'у', 'ю', 'е', 'и', 'ы', 'ой', 'ей'];

/** Names that are everyday words as well: such a word stands for somebody only with a capital. */
const EVERYDAY = new Set(
  'вера надежда любовь роза лилия слава лев мир майя злата рада мила роман марк белый черный добрый мороз сорока зима весна света коля соня люба рома лена паша шура сеня влад гоша жора юра макс'.split(
    ' ',
  ),
);

const SHORT: Readonly<Record<string, string>> = {
  александр: 'саша шура саня',
  александра: 'саша шура саня',
  алексей: 'леша алеша леха',
  анастасия: 'настя настюша',
  андрей: 'андрюша',
  анна: 'аня анечка нюра',
  антон: 'антоша',
  арсений: 'арсюша сеня',
  борис: 'боря',
  валентина: 'валя',
  валерия: 'лера',
  василий: 'вася',
  виктор: 'витя',
  виктория: 'вика',
  владимир: 'вова володя',
  владислав: 'влад владик',
  галина: 'галя',
  георгий: 'гоша жора',
  григорий: 'гриша',
  дарья: 'даша дашенька',
  денис: 'дениска',
  дмитрий: 'дима митя',
  евгений: 'женя',
  евгения: 'женя',
  екатерина: 'катя катюша',
  елена: 'лена леночка',
  елизавета: 'лиза',
  иван: 'ваня ванечка',
  игорь: 'игорек',
  ирина: 'ира иришка',
  кирилл: 'кирюша',
  ксения: 'ксюша',
  любовь: 'люба',
  людмила: 'люда',
  максим: 'макс максимка',
  маргарита: 'рита',
  мария: 'маша машенька маруся',
  михаил: 'миша',
  надежда: 'надя',
  наталья: 'наташа',
  наталия: 'наташа',
  никита: 'никитка',
  николай: 'коля',
  оксана: 'ксана',
  олег: 'олежка',
  ольга: 'оля олечка',
  павел: 'паша',
  петр: 'петя',
  полина: 'полинка',
  роман: 'рома',
  светлана: 'света',
  семен: 'сеня',
  сергей: 'сережа',
  софия: 'соня',
  софья: 'соня',
  степан: 'степа',
  татьяна: 'таня',
  федор: 'федя',
  юлия: 'юля',
  юрий: 'юра',
  яков: 'яша',
  ярослав: 'ярик',
};

/** A word as it is compared: small, with е for ё, without accents and signs that cannot be seen. */
export function plainWord(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\u0438\u0306/gi, 'й')
    .replace(/[\p{M}\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е');
}

function stemsOf(name: string): readonly string[] {
  const stems = [VOWEL.test(name) || /[ьй]$/.test(name) ? name.slice(0, -1) : name];
  // A vowel that comes and goes: Павел – Павла, Лев – Льва, Кравец – Кравца, Жеребок – Жеребка.
  const fleeting = /^(.*[^аеиоуыэюяьй])([ео])([^аеиоуыэюяьй])(ь?)$/.exec(name);
  if (fleeting) stems.push(`${fleeting[1]}${fleeting[3]}`, `${fleeting[1]}ь${fleeting[3]}`);
  if (/^.+[аоуы]е[цк]$/.test(name)) stems.push(`${name.slice(0, -2)}й${name.slice(-1)}`);
  return stems;
}

/** All forms in which a name may stand in a sentence, small letters. Rather too many than too few. */
export function formsOf(name: string): readonly string[] {
  const plain = plainWord(name);
  const all = new Set<string>([plain]);
  for (const stem of stemsOf(plain))
    for (const ending of stem.length < 2 ? TINY : [...NOUN, ...MANY, ...OWNED]) all.add(stem + ending);
  const adjective = /^(.{2,})(ий|ый|ой|ая|яя)$/.exec(plain);
  if (adjective) for (const ending of ADJECTIVE) all.add(`${adjective[1]}${ending}`);
  return [...all].filter((form) => form.length > 1);
}

export const isEveryday = (name: string): boolean => EVERYDAY.has(plainWord(name));

/** By which a person of this name is called at home. */
export const shortsOf = (name: string): readonly string[] =>
  (SHORT[plainWord(name)] ?? '').split(' ').filter(Boolean);
