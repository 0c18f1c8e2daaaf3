/** Text of any characters, for tests with generated data. */
import fc from 'fast-check';

const surrogates = { first: 0xd800, count: 0x800 };

/**
 * Every code point but surrogates. For the unit `binary` of fast-check itself, which gives the same, it fills a table of
 * all 1,112,064 of them, which takes a second.
 */
const unit = fc.nat(0x10ffff - surrogates.count).map(
  (index) => String.fromCodePoint(index < surrogates.first ? index : index + surrogates.count),
  (text) => {
    const point = String(text).codePointAt(0) ?? 0;
    if (String.fromCodePoint(point) !== text) throw new Error('not a single character');
    return point < surrogates.first ? point : point - surrogates.count;
  },
);

export function anyText(
  lengths: { readonly minLength?: number; readonly maxLength?: number } = {},
): fc.Arbitrary<string> {
  return fc.string({ ...lengths, unit });
}
