import { checkPathOf, pageDigest, publicPage, publicPolicy, safe } from '@zhurnal/schooling';
import { checkWords } from './check-words.js';
import type { CheckLanguage, CheckWords } from './check-wording.js';

const wordsIn = ({ choose, busy, tooMuch, failed }: CheckWords): string =>
  JSON.stringify({ choose, busy, tooMuch, failed }).replaceAll('<', '\\u003c');

// Sends the files without the cookies of whoever sits here, and puts down what is said as text.
const scriptOf = (own: CheckWords): string => `
(function () {
  var words = ${wordsIn(own)};
  var form = document.querySelector('form');
  var out = document.querySelector('[role=status]');
  var button = form.querySelector('button');
  form.elements.number.value = decodeURIComponent(location.hash.slice(1));
  document.querySelector('[hreflang]').hash = location.hash;
  function element(name, text, kind) {
    var made = document.createElement(name);
    if (text) made.textContent = text;
    if (kind) made.className = kind;
    return made;
  }
  function say(parts) {
    out.replaceChildren.apply(out, parts.map(function (part) {
      var box = element('section', '', 'said ' + part.kind);
      box.append(element('h2', part.title));
      part.lines.forEach(function (line) { box.append(element('p', line)); });
      return box;
    }));
  }
  function alone(kind, title) { say([{ kind: kind, title: title, lines: [] }]); }
  form.addEventListener('submit', function (event) {
    event.preventDefault();
    var file = form.elements.document.files[0];
    if (!file) { alone('bad', words.choose); form.elements.document.focus(); return; }
    var body = new FormData();
    body.append('number', form.elements.number.value);
    body.append('document', file);
    var signature = form.elements.signature.files[0];
    if (signature) body.append('signature', signature);
    button.disabled = true;
    alone('doubt', words.busy);
    fetch(location.pathname + location.search, { method: 'POST', body: body, credentials: 'omit' })
      .then(function (answer) {
        if (answer.status === 429) return alone('doubt', words.tooMuch);
        if (!answer.ok) throw new Error(String(answer.status));
        return answer.json().then(function (value) { say(value.said); });
      })
      .catch(function () { alone('bad', words.failed); })
      .then(function () { button.disabled = false; });
  });
})();
`;

/** What the page may do: its own script and nothing else, and ask where it came from. */
export const checkPolicy = (language: CheckLanguage): string =>
  publicPolicy(
    `script-src 'sha256-${pageDigest(scriptOf(checkWords(language)), 'base64')}'; connect-src 'self'; `,
  );

const field = (id: string, label: string, input: string, hint = ''): string =>
  `<p class="field"><label for="${id}">${label}</label>${input}${hint === '' ? '' : `<span class="beside" id="${id}-hint">${hint}</span>`}</p>`;

/** The page where a file is chosen. */
export function writeCheckPage(school: string, language: CheckLanguage): string {
  const words = checkWords(language);
  const { other, otherLanguage } = words;
  return publicPage(
    `${school}: ${words.title}`,
    [
      `<p><a href="?lang=${otherLanguage}" hreflang="${otherLanguage}" lang="${otherLanguage}">${other}</a></p><h1>${words.title}</h1><p lang="ru">${safe(school)}</p><p>${words.lead}</p>`,
      '<form novalidate>',
      field(
        'document',
        words.document,
        '<input type="file" id="document" name="document" accept=".pdf,application/pdf">',
      ),
      field(
        'signature',
        words.signature,
        '<input type="file" id="signature" name="signature" accept=".sig,.p7s,.sgn">',
      ),
      field(
        'number',
        words.number,
        '<input id="number" name="number" maxlength="36" autocomplete="off" spellcheck="false" aria-describedby="number-hint">',
        words.numberHint,
      ),
      `<button>${words.check}</button></form><noscript>${words.noScript}</noscript><div role="status"></div>`,
    ].join(''),
    language,
    `<script>${scriptOf(words)}</script>`,
  );
}

/** The schools of the installation, each with its page. */
export const writeCheckList = (
  schools: readonly { readonly schoolId: string; readonly name: string }[],
): string =>
  publicPage(
    checkWords('ru').title,
    `<h1>${checkWords('ru').title}</h1>${
      schools.length === 0
        ? `<p>${checkWords('ru').noSchools}</p>`
        : `<ul class="papers">${schools.map(({ schoolId, name }) => `<li><a href="${checkPathOf(schoolId)}">${safe(name)}</a></li>`).join('')}</ul>`
    }`,
  );
