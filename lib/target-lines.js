/** The lines of the input `profiles`: several targets, one a line. */
import { invalidInput } from './errors.js';
/**
 * Parses `NAME = ACCOUNT/PERMISSION-SET [key=value …]`, or NAME with the same settings, on each line.
 *
 * @throws ActionError `invalid-input`, with line and column.
 */
export function parseTargetLines(text) {
    return text.split(/\r?\n/).flatMap((content, index) => parseLine(withoutComment(content), index + 1) ?? []);
}
/** A comment begins at a `#` at the start or behind a space, unless a quoted word holds it. */
function withoutComment(content) {
    const [code = ''] = /^(?:"[^"]*"|'[^']*'|(?<!^)(?<!\s)#|[^#])*/.exec(content) ?? [];
    return code.trimEnd();
}
function parseLine(content, line) {
    const from = content.search(/\S/);
    if (from < 0)
        return undefined;
    const name = wordAt(content, from, /[^\s=/"'#]+/y, line, 'the name of a profile');
    const equals = /\s*=\s*/y;
    equals.lastIndex = name.end;
    if (!equals.test(content))
        return { line, name: name.text, account: '', permissionSet: '', settings: settingsAt(content, name.end, line) };
    const account = wordAt(content, equals.lastIndex, /[^\s/="'#]+/y, line, 'an account');
    if (content[account.end] !== '/') {
        throw misplaced(line, account.end, 'a / between account and permission set', account.quoted ? '' : 'Quote an account name that holds spaces, /, = or #.');
    }
    const permissionSet = wordAt(content, account.end + 1, /[^\s/"'#]+/y, line, 'a permission set');
    return {
        line,
        name: name.text,
        account: account.text,
        permissionSet: permissionSet.text,
        settings: settingsAt(content, permissionSet.end, line),
    };
}
function settingsAt(content, from, line) {
    const settings = new Map();
    let at = from;
    while (at < content.length) {
        const start = content.slice(at).search(/\S/) + at;
        const key = /\s([A-Za-z][\w-]*)=/y;
        key.lastIndex = start - 1;
        const name = start > at ? key.exec(content)?.[1]?.toLowerCase() : undefined;
        if (!name)
            throw misplaced(line, start, 'key=value behind a space, or the end of the line');
        const value = wordAt(content, key.lastIndex, /[^\s"']+/y, line, `a value for ${name}`);
        if (settings.has(name))
            throw misplaced(line, start, `one ${name}, not two`);
        settings.set(name, value.text);
        at = value.end;
    }
    return settings;
}
/** A quoted word, or one of the characters that may stand without quotes. */
function wordAt(content, at, bare, line, wanted) {
    const quote = content[at];
    if (quote === '"' || quote === "'") {
        const end = content.indexOf(quote, at + 1);
        if (end < 0)
            throw misplaced(line, at, `the end of the quoted word`);
        if (end > at + 1)
            return { text: content.slice(at + 1, end), quoted: true, start: at, end: end + 1 };
    }
    bare.lastIndex = at;
    const text = bare.exec(content)?.[0];
    if (!text)
        throw misplaced(line, at, wanted);
    return { text, quoted: false, start: at, end: at + text.length };
}
function misplaced(line, at, wanted, hint = '') {
    return invalidInput('profiles', `has no ${wanted} at line ${line}, column ${at + 1}.`, `${hint && `${hint} `}Write NAME = ACCOUNT/PERMISSION-SET key=value, or the NAME of a profile in the AWS config file.`);
}
