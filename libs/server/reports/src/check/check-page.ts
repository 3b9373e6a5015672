import { checkPathOf, pageDigest, publicPage, publicPolicy, safe } from '@zhurnal/schooling';
import { CHECK_RU as RU } from './check-words.ru.js';

const WORDS = JSON.stringify({
  choose: RU.choose,
  busy: RU.busy,
  tooMuch: RU.tooMuch,
  failed: RU.failed,
}).replaceAll('<', '\\u003c');

// Sends the files without the cookies of whoever sits here, and puts down what is said as text.
const SCRIPT = `
(function () {
  var words = ${WORDS};
  var form = document.querySelector('form');
  var out = document.querySelector('[role=status]');
  var button = form.querySelector('button');
  form.elements.number.value = decodeURIComponent(location.hash.slice(1));
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
    fetch(location.pathname, { method: 'POST', body: body, credentials: 'omit' })
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
export const CHECK_POLICY = publicPolicy(
  `script-src 'sha256-${pageDigest(SCRIPT, 'base64')}'; connect-src 'self'; `,
);

const field = (id: string, label: string, input: string, hint = ''): string =>
  `<p class="field"><label for="${id}">${label}</label>${input}${hint === '' ? '' : `<span class="beside" id="${id}-hint">${hint}</span>`}</p>`;

/** The page where a file is chosen. */
export const writeCheckPage = (school: string): string =>
  publicPage(
    `${school}: ${RU.title}`,
    [
      `<h1>${RU.title}</h1><p>${safe(school)}</p><p>${RU.lead}</p>`,
      '<form novalidate>',
      field(
        'document',
        RU.document,
        '<input type="file" id="document" name="document" accept=".pdf,application/pdf">',
      ),
      field(
        'signature',
        RU.signature,
        '<input type="file" id="signature" name="signature" accept=".sig,.p7s,.sgn">',
      ),
      field(
        'number',
        RU.number,
        '<input id="number" name="number" maxlength="36" autocomplete="off" spellcheck="false" aria-describedby="number-hint">',
        RU.numberHint,
      ),
      `<button>${RU.check}</button></form><noscript>${RU.noScript}</noscript><div role="status"></div>`,
    ].join(''),
    `<script>${SCRIPT}</script>`,
  );

/** The schools of the installation, each with its page. */
export const writeCheckList = (
  schools: readonly { readonly schoolId: string; readonly name: string }[],
): string =>
  publicPage(
    RU.title,
    `<h1>${RU.title}</h1>${
      schools.length === 0
        ? `<p>${RU.noSchools}</p>`
        : `<ul class="papers">${schools.map(({ schoolId, name }) => `<li><a href="${checkPathOf(schoolId)}">${safe(name)}</a></li>`).join('')}</ul>`
    }`,
  );
