/** Browser and system of a session, as far as the browser tells. */
export interface Device {
  readonly browser: string | undefined;
  readonly system: string | undefined;
}

type Signs = readonly (readonly [sign: RegExp, name: string])[];

/** In this order: most browsers also call themselves Chrome and Safari. */
const BROWSERS: Signs = [
  [/YaBrowser\//, 'Яндекс Браузер'],
  [/Edg(?:e|A|iOS)?\//, 'Edge'],
  [/OPR\/|Opera/, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrom(?:e|ium)\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

const SYSTEMS: Signs = [
  [/Android/, 'Android'],
  [/iPhone|iPod/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux|X11/, 'Linux'],
];

const find = (signs: Signs, text: string): string | undefined => signs.find(([sign]) => sign.test(text))?.[1];

/** Reads a `User-Agent` header; only to help people recognise their own devices. */
export function nameDevice(userAgent: string): Device {
  return { browser: find(BROWSERS, userAgent), system: find(SYSTEMS, userAgent) };
}
