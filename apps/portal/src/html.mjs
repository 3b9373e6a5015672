export const escaped = (text) => String(text ?? '').replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem;table-layout:fixed}
.lessons th:first-child{width:3.5rem}
td,th{border:1px solid #999;padding:.3rem .6rem;text-align:left;vertical-align:top}nav{display:flex;gap:1.5rem;margin:1rem 0}
h2{margin:2rem 0 .5rem}h3{margin:1rem 0 0;font-size:1rem}.line{border-bottom:1px solid #000;min-height:1.6rem;margin:.6rem 0}
@media(max-width:40rem){thead{position:absolute;left:-999rem}tr{display:block;border:1px solid #999;padding:.3rem .6rem}
td,th{display:block;border:0;padding:0}td:empty{display:none}td[title]::before{content:attr(title)": ";color:#555}}
@media print{nav{display:none}}`;

/** A page of the portal; what is in the body was made safe already. */
export const page = (
  title,
  body,
) => `<!doctype html><html lang="ru"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title><style>${STYLE}</style><main><h1>${escaped(title)}</h1>${body}</main></html>`;

/** A table; on a narrow screen each row is a card, and says the name of a column before what stands in it. */
export const table = (heads, rows, kind = 'plain') =>
  `<div class="wide"><table class="${kind}"><thead><tr>${heads.map((head) => `<th scope="col">${escaped(head)}</th>`).join('')}</tr></thead><tbody>${rows
    .map(
      (row) =>
        `<tr>${row.map((cell, at) => `<td${at > 1 ? ` title="${escaped(heads[at])}"` : ''}>${escaped(cell)}</td>`).join('')}</tr>`,
    )
    .join('')}</tbody></table></div>`;
