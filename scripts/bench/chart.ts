/** Line charts as SVG, in colours that show on light and dark pages alike. */

export interface Line {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
  /** A line to compare with, rather than one that was measured. */
  readonly isDashed?: boolean;
}

export interface Chart {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  readonly lines: readonly Line[];
}

const [width, height, top, left, bottom, right] = [520, 300, 34, 62, 44, 16];
const colours = ['#2f81f7', '#d29922', '#3fb950', '#a371f7'];
const grey = '#8b949e';

/** Charts side by side, two in a row. */
export function drawCharts(charts: readonly Chart[]): string {
  const rows = Math.ceil(charts.length / 2);
  const parts = charts.map((chart, index) => {
    const place = `translate(${(index % 2) * width} ${Math.floor(index / 2) * height})`;
    return `<g transform="${place}">\n${draw(chart)}\n</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${2 * width} ${rows * height}" font-family="system-ui, sans-serif" font-size="12" fill="${grey}">
<title>Time and memory against targets and accounts</title>
${parts.join('\n')}
</svg>
`;
}

function draw({ title, x, y, lines }: Chart): string {
  const points = lines.flatMap((line) => line.points);
  const [stepX, stepY] = [stepFor(points.map(([value]) => value)), stepFor(points.map(([, value]) => value))];
  const mostX = Math.max(...points.map(([value]) => value));
  const ceilingY = Math.ceil(Math.max(...points.map(([, value]) => value)) / stepY) * stepY;
  const toX = (value: number) => left + (value / mostX) * (width - left - right);
  const toY = (value: number) => height - bottom - (value / ceilingY) * (height - top - bottom);
  const across = steps(stepY, ceilingY).map(
    (value) =>
      `<path d="M${left} ${round(toY(value))}H${width - right}" stroke="${grey}" stroke-opacity="0.3"/>` +
      `<text x="${left - 8}" y="${round(toY(value)) + 4}" text-anchor="end">${text(value)}</text>`,
  );
  const along = steps(stepX, mostX).map(
    (value) => `<text x="${round(toX(value))}" y="${height - bottom + 18}" text-anchor="middle">${text(value)}</text>`,
  );
  return [
    `<text x="${left}" y="20" font-size="14" font-weight="600">${title}</text>`,
    ...across,
    ...along,
    `<text x="${width - right}" y="${height - 8}" text-anchor="end">${x}</text>`,
    `<text transform="translate(14 ${height - bottom}) rotate(-90)">${y}</text>`,
    ...lines.map((line, index) => drawLine(line, colours[index % colours.length] ?? grey, toX, toY)),
    ...lines.map(({ name, isDashed }, index) => {
      const [keyX, keyY] = [left + 12, top + 14 + index * 18];
      const colour = isDashed ? grey : colours[index % colours.length];
      const dash = isDashed ? ' stroke-dasharray="5 4"' : '';
      return `<path d="M${keyX} ${keyY - 4}h18" stroke="${colour}" stroke-width="2"${dash}/><text x="${keyX + 24}" y="${keyY}">${name}</text>`;
    }),
  ].join('\n');
}

function drawLine(
  { points, isDashed }: Line,
  colour: string,
  toX: (value: number) => number,
  toY: (value: number) => number,
): string {
  const path = points.map(([x, y]) => `${round(toX(x))} ${round(toY(y))}`).join('L');
  if (isDashed) return `<path d="M${path}" fill="none" stroke="${grey}" stroke-width="2" stroke-dasharray="5 4"/>`;
  const dots = points.map(([x, y]) => `<circle cx="${round(toX(x))}" cy="${round(toY(y))}" r="3" fill="${colour}"/>`);
  return `<path d="M${path}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join('')}`;
}

/** A round distance between marks, so that there are about five. */
function stepFor(values: readonly number[]): number {
  const raw = Math.max(...values) / 5;
  const power = 10 ** Math.floor(Math.log10(raw));
  return power * ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= raw) ?? 10);
}

function steps(step: number, most: number): number[] {
  return Array.from({ length: Math.floor(most / step + 1e-9) + 1 }, (_, index) => index * step);
}

function text(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
