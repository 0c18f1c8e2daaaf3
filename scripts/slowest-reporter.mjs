/** A jest reporter that prints the slowest test files at the end, and says so when one takes longer than a file may. */

const shown = 8;
const mostSeconds = 45;

export default class SlowestReporter {
  onRunComplete(_contexts, { testResults }) {
    const files = testResults
      .map(({ testFilePath, perfStats }) => ({ path: relativePath(testFilePath), seconds: perfStats.runtime / 1000 }))
      .toSorted((one, other) => other.seconds - one.seconds);
    if (files.length <= shown) return;
    const lines = files.slice(0, shown).map(({ path, seconds }) => `${seconds.toFixed(0).padStart(5)} s  ${path}`);
    process.stderr.write(`\nSlowest test files:\n${lines.join('\n')}\n`);
    const slow = files.filter(({ seconds }) => seconds > mostSeconds);
    for (const { path, seconds } of slow) process.stderr.write(warning(path, seconds));
  }
}

function relativePath(path) {
  return path.slice(path.lastIndexOf('/__tests__/') + 1);
}

/** On GitHub an annotation of the run. */
function warning(path, seconds) {
  const text = `${path} took ${seconds.toFixed(0)} s, longer than the ${mostSeconds} s that a test file may take: split it or make it wait less.`;
  return process.env.GITHUB_ACTIONS === 'true'
    ? `::warning file=${path},title=Slow test file::${text}\n`
    : `\n*** ${text}\n`;
}
