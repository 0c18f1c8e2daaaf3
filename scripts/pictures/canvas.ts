/** SVG as GitHub shows it in a README: no scripts, no foreign fonts, colours that follow the reader's light or dark. */
import { type Line, lengthOf, type Run } from './text.ts';

/** Of the picture, in pixels: the column of a README is about as wide. */
export const width = 880;
export const margin = 16;
/** Of a character, in pixels: set by `textLength`, whatever font there is. */
export const monospaceWidth = 7.2;
export const lineHeight = 20;

/** A part of a picture, drawn below the one before. */
export interface Panel {
  readonly height: number;
  readonly draw: (top: number) => string;
}

const light = {
  ...{ page: '#ffffff', bar: '#f6f8fa', border: '#d1d9e0', text: '#1f2328', dim: '#59636e' },
  ...{ red: '#d1242f', yellow: '#9a6700', blue: '#0969da', code: '#818b981f' },
};
const dark: typeof light = {
  ...{ page: '#0d1117', bar: '#151b23', border: '#3d444d', text: '#f0f6fc', dim: '#9198a1' },
  ...{ red: '#f85149', yellow: '#d29922', blue: '#4493f8', code: '#656c7633' },
};

function rules({ page, bar, border, text, dim, red, yellow, blue }: typeof light): string {
  return [
    `.page{fill:${page};stroke:${border}}.bar{fill:${bar}}.rule{stroke:${border}}`,
    `text{fill:${text}}.dim{fill:${dim}}.red{fill:${red}}.yellow{fill:${yellow}}.blue{fill:${blue}}`,
    `.mark{stroke:${red}}`,
  ].join('');
}

const style = [
  'text{font:13px -apple-system,BlinkMacSystemFont,"Segoe UI","Noto Sans",Helvetica,Arial,sans-serif}',
  '.mono,.code{font:12px ui-monospace,SFMono-Regular,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace}',
  '.bold{font-weight:600}.large{font-size:16px}.small{font-size:12px}.mark{fill:none;stroke-width:1.5}',
  rules(light),
  `@media(prefers-color-scheme:dark){${rules(dark)}}`,
].join('');

/** @param title what the picture shows, for readers who cannot see it. */
export function drawPicture(title: string, panels: readonly Panel[]): string {
  let top = margin;
  const parts = panels.map(({ height, draw }) => {
    const part = draw(top);
    top += height;
    return part;
  });
  const height = top + margin;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escaped(title)}</title><style>${style}</style>`,
    `<rect class="page" x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="6"/>`,
    ...parts,
    '</svg>\n',
  ].join('\n');
}

/** A bar with a heading, over the whole width. */
export function heading(text: string): Panel {
  return {
    height: 40,
    draw: (top) =>
      `<rect class="bar" x="1" y="${top - 8}" width="${width - 2}" height="32"/><text class="bold" x="${margin}" y="${top + 13}">${escaped(text)}</text>`,
  };
}

/** Text in the proportional font; `large` for a heading. */
export function text(line: Line, x: number, y: number, look = ''): string {
  return `<text${look && ` class="${look}"`} x="${x}" y="${y}">${spans(line)}</text>`;
}

/** Text in columns. */
export function monospaced(line: Line, x: number, y: number): string {
  const length = lengthOf(line);
  if (length === 0) return '';
  const size = Math.round(length * monospaceWidth * 10) / 10;
  return `<text class="mono" x="${x}" y="${y}" textLength="${size}">${spans(line.map(unbroken))}</text>`;
}

/** Browsers make one space of several, and none of the first and the last. */
function unbroken({ text: words, style: look }: Run): Run {
  return { text: words.replaceAll(' ', '\u00a0'), style: look };
}

function spans(line: Line): string {
  return line
    .map(({ text: words, style: look }) =>
      look === 'plain' ? escaped(words) : `<tspan class="${look}">${escaped(words)}</tspan>`,
    )
    .join('');
}

export function escaped(words: string): string {
  return words.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
