/** Reads JSON from a service or a file that may not be valid. */

/** Whether a parsed JSON value is an object with named members. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function parseJson(content: Buffer): unknown {
  try {
    return JSON.parse(textOf(content));
  } catch {
    return undefined;
  }
}

function textOf(content: Buffer): string {
  return content.toString('utf8').replace(/^\uFEFF/, '');
}

/**
 * Says why a file is not JSON, without the parser's own words, which can quote secrets.
 *
 * @returns a clause with the line if the parser says where it stopped; undefined for JSON and for an empty file.
 */
export function jsonFault(content: Buffer): string | undefined {
  const text = textOf(content).trimEnd();
  if (text === '') return undefined;
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const words = error instanceof Error ? error.message : '';
    const isCutOff = /end of JSON input$/.test(words);
    const line = isCutOff ? text.split('\n').length : / \(line (\d+) column \d+\)$/.exec(words)?.[1];
    return line ? `line ${line} is not valid JSON` : 'it is not valid JSON';
  }
}
