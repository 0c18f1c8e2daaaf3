/** A job summary, which is HTML, as its page shows it. */
import { plainText, tableCells } from '../run-page/summary.ts';
import { escaped, lineHeight, margin, type Panel, text, width } from './canvas.ts';
import { type Line, lengthOf, plain, type Run, type Style, wrap } from './text.ts';

/** Of a character of the proportional font, in pixels, on the wide side; in a table it is smaller. */
const characterWidth = 7.1;
const cellCharacterWidth = 6.8;
const cellPadding = 10;
const columns = Math.floor((width - 2 * margin) / characterWidth);
const styles: Readonly<Record<string, Style>> = { a: 'blue', code: 'code', strong: 'bold' };

export function summaryView(html: string): readonly Panel[] {
  return [...html.matchAll(/<(h\d|p|table)>(.*?)<\/\1>/gs)].map(([, tag = '', content = '']) => {
    if (tag === 'table') return table(content);
    return tag === 'p' ? paragraph(content) : largeHeading(content);
  });
}

function largeHeading(html: string): Panel {
  return { height: 40, draw: (top) => text(inline(html), margin, top + 18, 'bold large') };
}

function paragraph(html: string): Panel {
  const lines = html.split('<br>').flatMap((part) => wrap(inline(part), columns));
  return {
    height: lines.length * lineHeight + 10,
    draw: (top) => lines.map((line, index) => text(line, margin, top + 12 + index * lineHeight)).join('\n'),
  };
}

function table(html: string): Panel {
  const cells = tableCells(html).map((row) => row.map((cell) => cell.split('<br>').map(inline)));
  const [rows, widths] = fitted(cells);
  const heights = rows.map((row) => Math.max(...row.map((lines) => lines.length)) * lineHeight + cellPadding);
  const total = sum(widths);
  const height = sum(heights);
  const draw = (top: number) => {
    const parts = [`<rect class="page" x="${margin}" y="${top}" width="${total}" height="${height}"/>`];
    let y = top;
    for (const [index, row] of rows.entries()) {
      if (index > 0) parts.push(rule(margin, y, margin + total, y));
      parts.push(...row.map((lines, column) => cell(lines, margin + sum(widths.slice(0, column)), y, index === 0)));
      y += heights[index] ?? 0;
    }
    for (const column of widths.slice(1).keys()) {
      const x = margin + sum(widths.slice(0, column + 1));
      parts.push(rule(x, top, x, top + height));
    }
    return parts.join('\n');
  };
  return { height: height + 18, draw };
}

function cell(lines: readonly Line[], x: number, y: number, isHeader: boolean): string {
  return lines
    .map((line, index) => text(line, x + cellPadding, y + 20 + index * lineHeight, isHeader ? 'small bold' : 'small'))
    .join('');
}

type Rows = readonly (readonly (readonly Line[])[])[];

/** The rows with their cells wrapped, as wide as there is room for. */
function fitted(cells: Rows): readonly [Rows, readonly number[]] {
  for (let widest = columns; ; widest -= 1) {
    const rows = cells.map((row) => row.map((lines) => lines.flatMap((line) => wrap(line, widest))));
    const widths = columnWidths(rows);
    if (sum(widths) <= width - 2 * margin) return [rows, widths];
  }
}

function columnWidths(rows: Rows): readonly number[] {
  return Array.from({ length: rows[0]?.length ?? 0 }, (_, column) => {
    const longest = Math.max(...rows.flatMap((row) => (row[column] ?? []).map(lengthOf)));
    return Math.round(longest * cellCharacterWidth) + 2 * cellPadding;
  });
}

function rule(x1: number, y1: number, x2: number, y2: number): string {
  return `<line class="rule" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>`;
}

/** What stands between tags, in the style of the tag around it. */
function inline(html: string): Line {
  const runs: Run[] = [];
  for (const [, tag = '', within = '', words = ''] of html.matchAll(/<(a|code|strong)\b[^>]*>(.*?)<\/\1>|([^<]+)/gs)) {
    const style = styles[tag] ?? 'plain';
    runs.push(...plain(plainText(within || words), style));
  }
  return runs;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The error of a step, as it stands at the top of the run's page. */
export function annotationView(title: string, message: string): Panel {
  const x = margin + 28;
  const lines = message.split('\n').flatMap((line) => wrap(plain(line), columns - 4));
  return {
    height: lines.length * lineHeight + 40,
    draw: (top) =>
      [
        `<circle class="mark" cx="${margin + 8}" cy="${top + 8}" r="7"/>`,
        `<path class="mark" d="M${margin + 5.5} ${top + 5.5}l5 5m0-5l-5 5"/>`,
        `<text class="bold" x="${x}" y="${top + 12}">${escaped(title)}</text>`,
        ...lines.map((line, index) => text(line, x, top + 12 + (index + 1) * lineHeight)),
      ].join('\n'),
  };
}
