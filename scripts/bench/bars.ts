/** Horizontal bars as SVG: a median, and the half of all values around it. */
import type { Spread } from './statistics.ts';

interface Bar {
  readonly name: string;
  readonly value: Spread;
  /** Something to compare with. */
  readonly isOther: boolean;
}

const [width, rowHeight, top, left, right] = [800, 26, 34, 330, 60];
const [own, other, grey] = ['#2f81f7', '#8b949e', '#8b949e'];

/** @param unit behind each value. */
export function drawBars(title: string, unit: string, bars: readonly Bar[]): string {
  const most = Math.max(...bars.map(({ value }) => value.high));
  const toX = (value: number) => Math.round((left + (value / most) * (width - left - right)) * 10) / 10;
  const rows = bars.map(({ name, value, isOther }, index) => {
    const middle = top + index * rowHeight + rowHeight / 2;
    const [start, end, low, high] = [left, toX(value.median), toX(value.low), toX(value.high)];
    return [
      `<text x="${left - 8}" y="${middle + 4}" text-anchor="end">${name}</text>`,
      `<rect x="${start}" y="${middle - 8}" width="${end - start}" height="16" rx="2" fill="${isOther ? other : own}"/>`,
      `<path d="M${low} ${middle}H${high}M${low} ${middle - 4}v8M${high} ${middle - 4}v8" stroke="#d29922" stroke-width="1.5"/>`,
      `<text x="${high + 6}" y="${middle + 4}">${Math.round(value.median)} ${unit}</text>`,
    ].join('\n');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${top + bars.length * rowHeight + 8}" font-family="system-ui, sans-serif" font-size="12" fill="${grey}">
<title>${title}</title>
<text x="8" y="20" font-size="14" font-weight="600">${title}</text>
${rows.join('\n')}
</svg>
`;
}
